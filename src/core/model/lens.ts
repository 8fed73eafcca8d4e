import type { Edtf } from "./period.ts";
import type { SourceId } from "./source.ts";
import { CLAIM_KINDS, type ClaimKind } from "./vocabulary.ts";

/** Which claims count. Part of every answer and every link. */
export interface Lens {
  /** The preset it started from; a part may differ from it. */
  readonly name: LensName;
  /** null = all sources. */
  readonly sources: readonly SourceId[] | null;
  readonly kinds: readonly ClaimKind[];
  /** Kinds that are drawn as annotations but answer nothing. */
  readonly annotations: readonly ClaimKind[];
  /** Only claims that can hold on this date; null = no limit. */
  readonly trueAt: Edtf | null;
  /** Only sources published by the end of this date; null = no limit. */
  readonly knownBy: Edtf | null;
}

export const LENS_NAMES = [
  "founding",
  "known-2025-06-23",
  "facts",
  "default",
  "everything",
] as const;
export type LensName = (typeof LENS_NAMES)[number];

/** The founding article, on which the first lens rests. */
export const FOUNDING_SOURCE: SourceId = "kh-2025-06-23";

const EVERY_KIND = {
  sources: null,
  kinds: CLAIM_KINDS,
  annotations: [],
  trueAt: null,
  knownBy: null,
};

/** The lenses that have a name. */
export const LENSES: { readonly [N in LensName]: Lens } = {
  founding: { ...EVERY_KIND, name: "founding", sources: [FOUNDING_SOURCE] },
  "known-2025-06-23": { ...EVERY_KIND, name: "known-2025-06-23", knownBy: "2025-06-23" },
  facts: { ...EVERY_KIND, name: "facts", kinds: ["fact"] },
  default: {
    ...EVERY_KIND,
    name: "default",
    kinds: ["fact", "companyStatement", "officialStatement", "expertStatement", "plan"],
    annotations: ["opinion"],
  },
  everything: { ...EVERY_KIND, name: "everything" },
};
