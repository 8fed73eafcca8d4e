import { FOUNDING_SOURCE, LENS_NAMES, LENSES, type Lens, type LensName } from "../model/lens.ts";
import { CLAIM_KINDS, type ClaimKind } from "../model/vocabulary.ts";
import type { InputReader } from "./input-reader.ts";
import type { Parameter } from "./parameter.ts";

/** The parameters that set the lens, the same for every question. */
export const LENS_PARAMETERS: readonly Parameter[] = [
  {
    name: "lens",
    takes: { type: "choice", of: LENS_NAMES },
    words: "which claims count; default: facts, statements and plans of all sources",
  },
  { name: "trueAt", takes: { type: "date" }, words: "only what can hold on this date" },
  {
    name: "knownBy",
    takes: { type: "date" },
    words: "only what was published by the end of this date",
  },
  {
    name: "kinds",
    takes: { type: "choices", of: CLAIM_KINDS },
    words: "only these kinds of claims",
  },
  { name: "sources", takes: { type: "texts" }, words: "only these sources, by id" },
];

/** Reads the lens: a preset by name, with any part of it changed. */
export function readLens(input: InputReader, sourceIds: readonly string[]): Lens {
  const name = (input.choice("lens") ?? "default") as LensName;
  const preset = LENSES[name];
  const kinds = input.choices("kinds") as readonly ClaimKind[] | null;
  const sources = input
    .texts("sources")
    .flatMap((text) => text.split(",").map((one) => one.trim()));
  for (const id of sources) {
    if (sourceIds.includes(id)) continue;
    input.refuse(`No source has the id "${id}". The founding article is ${FOUNDING_SOURCE}.`);
  }
  return {
    name,
    kinds: kinds ?? preset.kinds,
    // Whoever names the kinds wants to see these and no others.
    annotations: kinds === null ? preset.annotations : [],
    sources: sources.length > 0 ? sources : preset.sources,
    trueAt: input.date("trueAt") ?? preset.trueAt,
    knownBy: input.date("knownBy") ?? preset.knownBy,
  };
}
