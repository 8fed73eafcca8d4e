import { describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "../../../src/web/state/address/address.ts";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { askQuestion, select } from "../../../src/web/state/transitions.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";

const asked = askQuestion(FOUNDING_QUESTION)(INITIAL_STATE);
const SCENARIO = JSON.stringify({ id: "mine", name: "50 % & more, “so”", patches: [] });

const STATES: Readonly<Record<string, AppState>> = {
  "a question": asked,
  "a question with all that can be said of it": {
    ...asked,
    question: {
      operation: "alternatives",
      input: {
        ...FOUNDING_QUESTION.input,
        weights: "local=2,readiness=1",
        require: ["duty<=10", "readiness>=supplying"],
        neededBy: "2027",
      },
    },
    lens: {
      ...INITIAL_STATE.lens,
      kinds: ["fact", "plan"],
      sources: ["kind:news", "not:kh-2025-06-23"],
      trueAt: "2025-07/2025-12",
    },
    view: "table",
    ticked: ["sk-on", "samsung-sdi"],
  },
  "a link": select("aesc-florence|suppliesTo|bmw|ev-cell", "edge", false)(INITIAL_STATE),
  "a scenario": { ...asked, lens: { ...INITIAL_STATE.lens, scenario: SCENARIO } },
};

const quotedPrintable = (text: string): string =>
  text
    .replaceAll("=", "=3D")
    .replace(/.{40}/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`));

const DAMAGES: Readonly<Record<string, (written: string) => string>> = {
  "ampersands of HTML": (text) => text.replaceAll("&", "&amp;"),
  "ampersands of HTML, twice": (text) => text.replaceAll("&", "&amp;amp;"),
  "ampersands as numbers": (text) => text.replaceAll("&", "&#38;"),
  "escapes in small letters": (text) => text.replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase()),
  "spaces as %20": (text) => text.replaceAll("+", "%20"),
  "all of it escaped once more": (text) => encodeURIComponent(text),
  "all of it escaped twice more": (text) => encodeURIComponent(encodeURIComponent(text)),
  "a slash before it": (text) => `/${text}`,
  "an exclamation mark before it": (text) => `!${text}`,
  "a question mark before it": (text) => `?${text}`,
  "a second # before it": (text) => `#${text}`,
  "a full stop after it": (text) => `${text}.`,
  "a comma after it": (text) => `${text},`,
  "a bracket after it": (text) => `${text})`,
  "a full stop and a quotation mark after it": (text) => `${text}.”`,
  "an escaped quotation mark after it": (text) => `${text}%22`,
  "angle brackets around it": (text) => `<${text}>`,
  "a space after it": (text) => `${text}%20`,
  "a line broken in it": (text) => `${text.slice(0, 30)}\r\n  ${text.slice(30)}`,
  "an escaped line break in it": (text) => `${text.slice(0, 30)}%0D%0A${text.slice(30)}`,
  "quoted-printable mail": quotedPrintable,
  "quoted-printable mail whose line breaks the browser has dropped": (text) =>
    quotedPrintable(text).replaceAll("\r\n", ""),
  "names and words in capitals": (text) => text.replace(/view=graph/, "view=Graph"),
};

describe.each(Object.entries(STATES))(
  "a link to %s is read as it was written, with",
  (_, state) => {
    const written = writeAddress(state);

    it.each(Object.entries(DAMAGES))("%s", (_name, damage) => {
      expect(readAddress(`#${damage(written)}`)).toEqual({ state, problems: [] });
    });
  },
);

describe("of a link that cannot be mended", () => {
  it.each([
    ["v=1&view=table&select=%zz", "%zz"],
    ["v=1&view=table&select=100%", "%"],
    ["v=1&view=table&select=%E0%A4", "%E0%A4"],
    ["v=1&view=table&lens=", "lens no value"],
    ["v=1&view=table&kinds", "kinds no value"],
    ["v=1&view=table&view=graph", "view more than once"],
    ["v=1&view=table&open=method&open=about", "open more than once"],
    ["v=1&view=table&true-at=soon", "“soon”"],
    ["v=1&view=table&product=cell", "“product”"],
    ["v=1&view=table&utm_source=mail", "“utm_source”"],
    ["view=table", "version"],
  ])("%s: it is said what", (hash, words) => {
    const { state, problems } = readAddress(hash);
    expect(state.view).toBe("table");
    expect(problems).toEqual([expect.stringContaining(words)]);
  });

  it("a list that is given in two parts counts as one", () => {
    const { state, problems } = readAddress("v=1&kinds=fact&kinds=plan&view=table");
    expect(state.lens.kinds).toEqual(["fact", "plan"]);
    expect(problems).toEqual([]);
  });
});
