import { expect, it } from "vitest";
import { readAddress } from "../../../src/web/state/address/address.ts";
import { addressOf, embedCode } from "../../../src/web/state/address/embed-code.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";

const PAGE = new URL('https://a.example/x/?q="<b>&r=1#v=1&old="1').href;
const STATE = { ...INITIAL_STATE, hidden: ["some-firm"] };

it("the code is one frame whose address opens the same state, without panels", () => {
  const code = embedCode(PAGE, STATE);
  expect(code.match(/</g)).toHaveLength(2);
  const [, src = ""] = /src="([^"]*)"/.exec(code) ?? [];
  const address = src.replaceAll("&amp;", "&");
  const [, hash = ""] = address.split("#");
  expect(readAddress(hash)).toEqual({ state: { ...STATE, embed: true }, problems: [] });
});

it("the way back has the same state with its panels", () => {
  const [, hash = ""] = addressOf(PAGE, { ...STATE, embed: true }, false).split("#");
  expect(readAddress(hash)).toEqual({ state: STATE, problems: [] });
});
