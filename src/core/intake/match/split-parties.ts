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
const CERTAIN = /\s*;\s*|\s+\+\s+|\s*\/\s*|\s+-\s+|\n/;
const PERHAPS = /\s+&\s+|\s+(?:and|und|et|와|과)\s+|,\s+/i;

/**
 * Takes a cell with names apart, only where it is no name as a whole. A number, a code or a place in brackets is taken
 * off, a percentage is the party's share, and "JV of …" or a list in brackets names those behind a venture. At "&", "and"
 * and a comma a cell is parted only where one of its parts is known.
 */
export function splitParties(cell: string, isKnown: IsKnown): PartyCell {
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

function part(text: string, isKnown: IsKnown): readonly string[] {
  const certain = text.split(CERTAIN).filter((one) => one.trim() !== "");
  return certain.flatMap((one) => {
    if (isKnown(one)) return [one];
    const perhaps = splitOutsideBrackets(one);
    return perhaps.length > 1 && perhaps.some((name) => isKnown(readParty(name).name))
      ? perhaps
      : [one];
  });
}

function splitOutsideBrackets(text: string): readonly string[] {
  const parts = text.split(PERHAPS);
  return parts.every((one) => count(one, "(") === count(one, ")")) ? parts : [text];
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
