import type { BasisLine } from "../../../core/exchange/basis.ts";
import type { DrawnPart, PartEntity, PartLink } from "../../../core/exchange/drawn-part.ts";
import { governingStatus } from "../../../core/graph/status.ts";
import { getEntity, type SupplyEdge, type SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../../core/model/claim.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { SourceId } from "../../../core/model/source.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import { KIND_WORDS, STATUS_WORDS_SHOWN, wordSort } from "../../../core/model/wording/words.ts";
import type { CanvasPoint } from "../../canvas/scene/picture.ts";
import { claimsDrawn, type Drawing } from "../drawing/drawing.ts";
import type { Folded } from "../drawing/fold.ts";

/** Where each node of a picture stands, CSS px; null = no picture is drawn. */
export type Standing = ReadonlyMap<EntityId, CanvasPoint> | null;

/**
 * What of a drawing is seen: the entities that stand in the picture with those that they carry inside, and the links that
 * its lines stand for. Without a picture, all of the drawing.
 */
export function partSeen(drawing: Drawing, folded: Folded, standing: Standing): Drawing {
  if (standing === null) return drawing;
  const at = (id: EntityId): EntityId => folded.shownAs.get(id) ?? id;
  const nodes = drawing.nodes.filter((id) => standing.has(at(id)));
  const seen = new Set(nodes);
  const lines = new Set(folded.lines.flatMap(({ edges }) => edges.map(({ id }) => id)));
  const isSeen = ({ id, subject, object }: SupplyEdge): boolean =>
    seen.has(subject) && seen.has(object) && (lines.has(id) || at(subject) === at(object));
  const { assumed } = drawing;
  return {
    nodes,
    edges: drawing.edges.filter(isSeen),
    assumed: assumed === null ? null : { ...assumed, lost: assumed.lost.filter(isSeen) },
  };
}

/** The sources of claims, each once, by id. */
export function sourcesOf(claims: Iterable<Pick<Claim, "source">>): readonly SourceId[] {
  return [...new Set([...claims].flatMap(({ source }) => source ?? []))].sort();
}

/**
 * The part of the record that is drawn, as it is taken away.
 *
 * @param base the graph without the scenario, which has the claims that it sets aside
 */
export function makePart(
  { graph, base }: { readonly graph: SupplyGraph; readonly base: SupplyGraph },
  part: Drawing,
  folded: Folded,
  standing: Standing,
  about: readonly BasisLine[],
): DrawnPart {
  const lost = part.assumed?.lost ?? [];
  const own = new Map<EntityId, Claim[]>();
  for (const claim of claimsDrawn(graph, part)) {
    const ends = claim.object === null ? claim.subject : [...claim.subject, claim.object];
    for (const id of new Set(ends)) own.set(id, [...(own.get(id) ?? []), claim]);
  }
  const entity = (id: EntityId): PartEntity => {
    const found = getEntity(graph, id);
    const { status } = governingStatus(graph, id);
    const holder = folded.shownAs.get(id) ?? "";
    const claims = own.get(id) ?? [];
    return {
      id,
      label: found.label,
      class: wordSort(found),
      status: status === null ? "" : STATUS_WORDS_SHOWN[status],
      contested: graph.disagreementsOn(id).contradictions.length > 0,
      unnamed: found.unnamed !== null,
      drawnInside: holder,
      at: standing?.get(holder === "" ? id : holder) ?? null,
      claims: claims.map((claim) => claim.id),
      sources: sourcesOf(claims),
    };
  };
  const claimOf = (id: ClaimId): Claim | undefined =>
    graph.claims.get(id) ?? graph.annotations.get(id) ?? base.claims.get(id);
  const link = (edge: SupplyEdge): PartLink => ({
    id: edge.id,
    from: edge.subject,
    to: edge.object,
    predicate: edge.predicate,
    relation: PREDICATE_WORDS[edge.predicate].one,
    product: edge.product ?? "",
    saidAs: KIND_WORDS[edge.kind],
    contract: edge.contract,
    contested: edge.contested,
    setAside: lost.includes(edge),
    status: edge.status === null ? "" : STATUS_WORDS_SHOWN[edge.status],
    claims: edge.claims,
    sources: sourcesOf(edge.claims.flatMap((id) => claimOf(id) ?? [])),
  });
  return {
    about,
    entities: part.nodes.map(entity),
    links: [...part.edges, ...lost].map(link),
  };
}
