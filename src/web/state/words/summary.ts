import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim } from "../../../core/model/claim.ts";
import type { Lens } from "../../../core/model/lens.ts";
import { wordDate } from "../../../core/model/period.ts";
import { CLAIM_KINDS, type ClaimKind } from "../../../core/model/vocabulary.ts";
import { countWord, writeCount } from "../../../core/model/wording/words.ts";
import { claimsDrawn, type Drawing } from "../drawing/drawing.ts";

/** One line on what is seen: counted, of all claims that the lens counts; with the kinds and dates of the lens. */
export function summarise(graph: SupplyGraph, drawing: Drawing): string {
  const count = (entityClass: string): number =>
    drawing.nodes.filter((id) => graph.entities.get(id)?.class === entityClass).length;
  const stated = (claims: Iterable<Claim>): readonly string[] =>
    [...claims].flatMap(({ source }) => source ?? []);
  const all = stated(graph.claims.values()).length;
  const seen = stated(claimsDrawn(graph, drawing));
  const part = seen.length === all ? "" : `${writeCount(seen.length)} of `;
  const parts = [
    countWord(count("organisation"), "company", "companies"),
    countWord(count("facility"), "plant"),
    `${part}${countWord(all, "claim")} from ${countWord(new Set(seen).size, "source")}`,
  ];
  const { scenario } = graph.dataset;
  const assumed =
    scenario === undefined ? "" : `; assuming “${scenario.name}”${wordChange(drawing)}`;
  return `${parts.join(", ")}; ${wordKinds(graph.lens.kinds)}; ${wordDates(graph.lens)}${assumed}.`;
}

/** What a scenario adds and takes away in the picture: ": 1 link added, 2 links set aside". */
function wordChange({ edges, assumed }: Drawing): string {
  const added = edges.filter(({ kind }) => kind === "hypothesis").length;
  const lost = assumed?.lost.length ?? 0;
  const parts = [
    ...(added === 0 ? [] : [`${countWord(added, "link")} added`]),
    ...(lost === 0 ? [] : [`${countWord(lost, "link")} set aside`]),
  ];
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

const STATEMENTS: readonly ClaimKind[] = [
  "companyStatement",
  "officialStatement",
  "expertStatement",
];

/** The kinds of a lens in words: "facts, statements and plans", "everything said". */
export function wordKinds(kinds: readonly ClaimKind[]): string {
  if (CLAIM_KINDS.every((kind) => kinds.includes(kind))) return "everything said";
  const usual: readonly ClaimKind[] = ["fact", ...STATEMENTS, "plan"];
  if (kinds.length === usual.length && usual.every((kind) => kinds.includes(kind))) {
    return "facts, statements and plans";
  }
  if (kinds.length === 1 && kinds[0] === "fact") return "facts only";
  return countWord(kinds.length, "kind of claims", "kinds of claims");
}

function wordDates({ trueAt, knownBy }: Lens): string {
  const at = trueAt === null ? "at any date" : `true at ${wordDate(trueAt)}`;
  return knownBy === null ? at : `${at}, known by ${wordDate(knownBy)}`;
}
