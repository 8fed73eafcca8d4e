import { describe, expect, it } from "vitest";
import { isFailure } from "../../src/core/model/answer.ts";
import { wordRange, wordShare } from "../../src/core/model/figure.ts";
import { ask } from "../../src/core/operation/ask.ts";
import type { WordedAlternatives } from "../../src/core/word/ranking/alternatives.ts";
import { FOUNDING_QUESTION } from "../support/founding.ts";
import {
  answer,
  candidate,
  EXACT_LINK,
  eventually,
  ranking,
  startJourney,
} from "../support/journey.ts";
import { readFoundingRecord } from "../support/record.ts";

const journey = startJourney();

function answerInNode(): WordedAlternatives {
  const found = ask(readFoundingRecord(), {
    operation: "alternatives",
    input: {
      ...FOUNDING_QUESTION.input,
      among: "lg-energy-solution,sk-on,samsung-sdi",
      lens: "founding",
    },
  });
  if (isFailure(found)) throw new Error(found.failure.message);
  return found.result;
}

describe("the answer on the page, from the link of the three makers", () => {
  it("has the rank ranges and first shares that are known exactly", async () => {
    const page = await journey.open({ at: EXACT_LINK });
    await answer(page).waitFor();
    await eventually(() => ranking(page)).toEqual([
      "LG Energy Solution, rank 1–2",
      "SK On, rank 2–3",
      "Samsung SDI, rank 1–3",
    ]);
    const shares = { "LG Energy Solution": "84 %", "SK On": "0 %", "Samsung SDI": "16 %" };
    for (const [name, share] of Object.entries(shares)) {
      await eventually(() => candidate(page, name).getByRole("strong").innerText()).toBe(share);
    }
  });

  it("shows of each candidate every figure that the command line computes", async () => {
    const { meets } = answerInNode();
    const page = await journey.open({ at: EXACT_LINK });
    await answer(page).waitFor();
    for (const { label, rank, rankShares, criteria } of meets) {
      const words = (await candidate(page, label).innerText()).replace(/\s+/g, " ");
      expect(words).toContain(`rank ${rank.best}–${rank.worst}`);
      expect(words).toContain(`First in ${wordShare(rankShares[0] ?? Number.NaN)}`);
      expect(words).toContain(`second ${wordShare(rankShares[1] ?? Number.NaN)}`);
      expect(words).toContain(`third ${wordShare(rankShares[2] ?? Number.NaN)}`);
      for (const { claims, low, high } of criteria) {
        expect(words).toContain(claims.length === 0 ? "not stated" : wordRange(low, high));
      }
    }
  });

  it("rests on exact scores: 19/30 to 13/15, 19/30 to 4/5, 4/15 to 14/15", () => {
    const { meets } = answerInNode();
    const scores = meets.map(({ id, score }) => [id, score.low, score.high]);
    expect(scores).toEqual([
      ["lg-energy-solution", expect.closeTo(19 / 30, 9), expect.closeTo(13 / 15, 9)],
      ["sk-on", expect.closeTo(19 / 30, 9), expect.closeTo(4 / 5, 9)],
      ["samsung-sdi", expect.closeTo(4 / 15, 9), expect.closeTo(14 / 15, 9)],
    ]);
  });

  it("names the weights at which the order flips, and what is most worth finding out", async () => {
    const page = await journey.open({ at: EXACT_LINK });
    const words = (await answer(page).innerText()).replace(/\s+/g, " ");
    expect(words).toContain(
      "LG Energy Solution and Samsung SDI change places when readiness weighs more than 56 %",
    );
    expect(words).toContain(
      "LG Energy Solution and Samsung SDI change places when local production weighs less than 5 %",
    );
    expect(words).not.toMatch(/LG Energy Solution and Samsung SDI change places when tariff/);
    await answer(page)
      .getByText(/^\d+ more facts?$/)
      .click();
    const all = (await answer(page).innerText()).replace(/\s+/g, " ");
    const worth = all.slice(all.indexOf("Most worth finding out"));
    expect(worth).toMatch(
      /Local production of Samsung SDI moves the score by up to 0\.33.*Tariff resilience of Samsung SDI moves the score by up to 0\.33.*Tariff resilience of LG Energy Solution and SK On moves the score by up to 0\.17.*Readiness of LG Energy Solution moves the score by up to 0\.07/,
    );
  });

  it("says which data it is from, and gives the command that answers the same", async () => {
    const page = await journey.open({ at: EXACT_LINK });
    await eventually(() => answer(page).innerText()).toContain(
      `Data ${readFoundingRecord().version}`,
    );
    await page.getByText("The same on the command line").click();
    await page
      .getByText(
        "npm run -s cli -- alternatives --product cell-46-series --buyer bmw --market us --instead-of aesc --among lg-energy-solution,sk-on,samsung-sdi --lens founding",
      )
      .waitFor();
  });
});
