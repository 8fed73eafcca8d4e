import { readName } from "../../model/name/name-form.ts";

/** A party of a cell, with what stands in brackets behind its name. */
export interface CellParty {
  readonly name: string;
  /** As written, such as "55"; null where none is. */
  readonly share: string | null;
}

/** A cell taken apart into who stands in it. */
export interface PartyCell {
  readonly parties: readonly CellParty[];
  /** The name of the venture itself, where the cell names one and then those behind it. */
  readonly venture: string | null;
}

/** Whether a name is that of somebody in the record, by key. */
export type IsKnown = (name: string) => boolean;

const LEGAL_COMMA =
  /,\s*(?=(?:inc|llc|ltd|limited|co|corp|corporation|gmbh|ag|s\.?a|plc|lp|l\.p|n\.?v|b\.?v)\b\.?)/gi;
const CERTAIN = /\s*;\s*|\s+\+\s+|\s*\/\s*|\s+-\s+/;
const PERHAPS = /(\s+&\s+|\s+(?:and|und|et|와|과)\s+|,\s+)/i;
/** A name with so many of these signs in it is looked for as a whole: "Smith, Jones and Brown". */
const MOST_IN_NAME = 3;

/**
 * Takes a cell with names apart, only where it is no name as a whole. A number, a code or a place in brackets is taken
 * off, a percentage is the party's share, and "JV of …" or a list in brackets names those behind a venture. At "&", "and",
 * a comma and the end of a line a cell is parted only where one of its parts is known.
 */
export function splitParties(cell: string, isKnown: IsKnown): PartyCell {
  const lines = cell.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 && lines.some((line) => partsOf(line, isKnown).some(isKnown))) {
    const cells = lines.map((line) => splitParties(line, isKnown));
    const [venture = null] = cells.flatMap((one) => one.venture ?? []);
    return { parties: cells.flatMap(({ parties }) => parties), venture };
  }
  const text = cell.replace(LEGAL_COMMA, " ").replace(/\s+/g, " ").trim();
  if (isKnown(text)) return { parties: [{ name: text, share: null }], venture: null };
  const [, before = "", inside = ""] =
    /^(.*?)\s*\(((?:JV|joint venture)\s+(?:of|between)\s+[^)]+|[^)]*(?:,|\band\b|&|\/)[^)]*)\)\s*$/i.exec(
      text,
    ) ?? [];
  if (before !== "") {
    const names = inside.replace(/^(?:JV|joint venture)\s+(?:of|between)\s+/i, "");
    const parts = part(names, isKnown);
    if (parts.length > 1) return { parties: parts.map(readParty), venture: before.trim() };
  }
  const bare = text.replace(/\s+(?:JV|joint venture)$/i, "");
  const ofVenture = /^(?:JV|joint venture)\s+(?:of|between)\s+(.+)$/i.exec(text)?.[1];
  if (ofVenture !== undefined)
    return { parties: part(ofVenture, isKnown).map(readParty), venture: null };
  const parts = part(bare, isKnown);
  const two = parts.length === 1 && bare !== text ? partWords(bare, isKnown) : null;
  return { parties: (two ?? parts).map(readParty), venture: null };
}

/** The names that a line has, without what stands in brackets behind them. */
function partsOf(line: string, isKnown: IsKnown): readonly string[] {
  return part(line.trim(), isKnown).map((one) => readParty(one).name);
}

function part(text: string, isKnown: IsKnown): readonly string[] {
  const certain = text.split(CERTAIN).filter((one) => one.trim() !== "");
  return certain.flatMap((one) => {
    if (isKnown(one)) return [one];
    const perhaps = splitOutsideBrackets(one, isKnown);
    return perhaps.length > 1 && perhaps.some((name) => isKnown(readParty(name).name))
      ? perhaps
      : [one];
  });
}

function splitOutsideBrackets(text: string, isKnown: IsKnown): readonly string[] {
  // Names at even places, what stands between them at odd ones.
  const pieces = text.split(PERHAPS);
  const names = pieces.filter((_, index) => index % 2 === 0);
  if (!names.every((one) => count(one, "(") === count(one, ")"))) return [text];
  const parts: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const ends = Array.from(
      { length: MOST_IN_NAME },
      (_, more) => at + 1 + 2 * (MOST_IN_NAME - more),
    );
    const end = ends.find(
      (to) => to <= pieces.length && isKnown(readParty(pieces.slice(at, to).join("")).name),
    );
    parts.push(pieces.slice(at, end ?? at + 1).join(""));
    at = (end ?? at + 1) + 1;
  }
  return parts;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

// "First Maker Second Maker JV": two known names in a row.
function partWords(text: string, isKnown: IsKnown): readonly string[] | null {
  const words = text.split(" ");
  for (let at = words.length - 1; at > 0; at--) {
    const halves = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    if (halves.every(isKnown)) return halves;
  }
  return null;
}

function readParty(text: string): CellParty {
  const share = /\(\s*([\d.,]+)\s*%\s*\)/.exec(text)?.[1] ?? null;
  const name = text
    .replace(
      /\s*\(\s*(?:[\d.,]+\s*%|\d+|[A-Z]{2,5}:\s*[\w.]+|fka\s[^)]*|[A-Z][\p{L} .]+)\s*\)/gu,
      "",
    )
    .replace(/\/ADR$/i, "")
    .trim();
  return { name: readName(name).words.length > 0 ? name : text.trim(), share };
}
