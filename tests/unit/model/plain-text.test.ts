import { describe, expect, it } from "vitest";
import {
  findOddCharacter,
  isSeen,
  quote,
  toPrintable,
} from "../../../src/core/model/reading/plain-text.ts";

describe("an odd character", () => {
  it.each([
    ["\u0000", "U+0000, a control character"],
    ["\u001B", "U+001B, a control character"],
    ["\r", "U+000D, a control character"],
    ["\u007F", "U+007F, a control character"],
    ["\u0085", "U+0085, a control character"],
    ["\u202A", "U+202A, a mark that turns the direction of the text"],
    ["\u2069", "U+2069, a mark that turns the direction of the text"],
    ["\u200E", "U+200E, a mark that turns the direction of the text"],
    ["\uFFFD", "U+FFFD, the sign of a letter that was lost"],
    ["\uD800", "U+D800, a character that is not seen"],
    ["\u200B", "U+200B, a character that is not seen"],
    ["\u00AD", "U+00AD, a character that is not seen"],
    ["\uFEFF", "U+FEFF, a character that is not seen"],
    ["\u2028", "U+2028, a character that is not seen"],
    ["\u{E0041}", "U+E0041, a character that is not seen"],
    ["\uFFFF", "U+FFFF, a character that is not seen"],
  ])("%j is found and named", (character, words) => {
    expect(findOddCharacter(`Gö${character}d`)).toEqual({ index: 2, words });
  });

  it.each(["Göd\t\r\n", "삼성SDI", "远景动力", "می\u200Cخواهم", "🔋", "👩\u200D🔬", "e\u0301"])(
    "is none in %j",
    (text) => expect(findOddCharacter(text)).toBeNull(),
  );
});

describe("a text of which nothing is seen", () => {
  it.each(["", " ", "\u00A0", "\u200B", "\u3164", "\u2800", "\u115F\u1160", "\u0301", "\uFFA0"])(
    "is %j",
    (text) => expect(isSeen(text)).toBe(false),
  );
  it.each(["a", "삼", "7", "–", "🔋", "\u0301a"])("is not %j", (text) => {
    expect(isSeen(text)).toBe(true);
  });
});

describe("a printable text", () => {
  it("says what it cannot show, as JSON would", () => {
    const odd = 'a\u001b[31m\u202e\u{E0041}\ud800"';
    expect(toPrintable(odd)).toBe('a\\u001b[31m\\u202e\\udb40\\udc41\\ud800"');
    const text = JSON.stringify({ name: "\u202e\u009b\u007f" });
    expect(JSON.parse(toPrintable(text))).toEqual(JSON.parse(text));
  });

  it("keeps lines, columns, the line ends of a CSV file and the mark in front of it", () => {
    const csv = "\uFEFFa,b\r\nc\td\n";
    expect(toPrintable(csv)).toBe(csv);
    expect(toPrintable("done\rfake")).toBe("done\\u000dfake");
  });
});

describe("a quoted value", () => {
  it("is short and in one line, whatever it is", () => {
    expect(quote("a\n b")).toBe('"a b"');
    expect(quote(7)).toBe("7");
    expect(quote(undefined)).toBe("undefined");
    for (const long of ["x".repeat(1e6), { list: Array(1000).fill("a") }, "é\n".repeat(500)]) {
      expect(quote(long).length).toBeLessThanOrEqual(80);
      expect(quote(long)).not.toContain("\n");
    }
  });
});
