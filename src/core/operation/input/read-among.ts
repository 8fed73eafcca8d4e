import type { Dataset } from "../../model/dataset.ts";
import type { OwnList } from "../../model/source.ts";
import type { RankingOptions } from "../../query/alternatives/rank-alternatives.ts";
import type { InputReader } from "./input-reader.ts";

/** What stands for all lists of the reader's own; with ":ID" behind it for one. */
const MINE = /^mine(?::(.+))?$/;

/** Whom a ranking is limited to: candidates by name, and lists of the reader's own that lie on the record. */
export function readAmong(
  input: InputReader,
  { lists = [] }: Dataset,
): Pick<RankingOptions, "among" | "lists"> {
  const texts = input.texts("among").flatMap((text) => text.split(","));
  const asked = texts.map((text) => text.trim()).filter((text) => text !== "");
  const own = asked.filter((text) => MINE.test(text));
  if (own.length === 0) return { among: input.entities("among") };
  const taker = { parameter: "among" } as const;
  const named = asked.filter((text) => !MINE.test(text));
  const among = named.map((text) => input.named(text, taker, ["organisation"]));
  const chosen = own.flatMap((text): readonly OwnList[] => {
    const [, id] = MINE.exec(text) ?? [];
    const found = id === undefined ? lists : lists.filter((one) => one.id === id);
    if (found.length > 0) return found;
    return input.refuse({ reason: "no-own-list", taker, text, known: lists.map((one) => one.id) });
  });
  return { among: among.length === 0 ? null : among, lists: [...new Set(chosen)] };
}
