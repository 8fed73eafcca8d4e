import type { Case } from "./case.ts";
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

/** The name of a lens: one that every record has, or one of the record's own. */
export type LensName = string;

const EVERY_KIND = {
  sources: null,
  kinds: CLAIM_KINDS,
  annotations: [],
  trueAt: null,
  knownBy: null,
};

/** The lenses that every record has. */
export const LENSES: { readonly [N in "facts" | "default" | "everything"]: Lens } = {
  facts: { ...EVERY_KIND, name: "facts", kinds: ["fact"] },
  default: {
    ...EVERY_KIND,
    name: "default",
    kinds: ["fact", "companyStatement", "officialStatement", "expertStatement", "plan"],
    annotations: ["opinion"],
  },
  everything: { ...EVERY_KIND, name: "everything" },
};

const LABELS: { readonly [N in keyof typeof LENSES]: string } = {
  facts: "Facts only",
  default: "Facts, statements, plans",
  everything: "Everything",
};

/** The lenses of a record by name, its own first. */
export function namedLenses({
  lenses,
}: Case): ReadonlyMap<LensName, { readonly label: string; readonly lens: Lens }> {
  const own = lenses.map(
    ({ name, label, ...limits }) =>
      [name, { label, lens: { ...EVERY_KIND, ...limits, name } }] as const,
  );
  const always = (["facts", "default", "everything"] as const).map(
    (name) => [name, { label: LABELS[name], lens: LENSES[name] }] as const,
  );
  return new Map([...own, ...always]);
}
