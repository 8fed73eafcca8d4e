import { applyLens } from "../../graph/apply-lens.ts";
import { buildGraph } from "../../graph/build-graph.ts";
import { governingStatus } from "../../graph/status.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Release } from "../../model/dataset.ts";
import { digestOfClaim } from "../../model/digest.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf } from "../../model/period.ts";
import type { StatusWord } from "../../model/vocabulary.ts";

/** Another status of a plant, policy, agreement or programme than before. */
export interface StatusChange {
  readonly entity: EntityId;
  readonly before: StatusWord | null;
  readonly after: StatusWord | null;
  readonly claims: readonly ClaimId[];
}

/** What is different between two states of the record. */
export interface Changes {
  /** A date or a release. */
  readonly from: string;
  /** A date, or the version of the data. */
  readonly to: string;
  /** Claims that were not there before. */
  readonly added: readonly ClaimId[];
  /** Claims that say something else under the same id; between two dates none can. */
  readonly changed: readonly ClaimId[];
  /** Claims that no longer count: taken back, or replaced by a newer claim. */
  readonly withdrawn: readonly ClaimId[];
  /** Statuses that are another now. */
  readonly statuses: readonly StatusChange[];
}

/** What became known between two dates, under the rest of the lens. Builds two graphs. */
export function changesBetween(graph: SupplyGraph, from: Edtf, to: Edtf | null): Finding<Changes> {
  const { dataset, lens } = graph;
  const before = buildGraph(dataset, { ...lens, knownBy: from });
  const after = to === null ? graph : buildGraph(dataset, { ...lens, knownBy: to });
  const ids = (one: SupplyGraph): ReadonlySet<ClaimId> => new Set(one.claims.keys());
  const [old, now] = [ids(before), ids(after)];
  const statuses = statusChanges(before, after);
  const result: Changes = {
    from,
    to: to ?? dataset.version,
    added: [...now].filter((id) => !old.has(id)),
    changed: [],
    withdrawn: [...old].filter((id) => !now.has(id)),
    statuses,
  };
  return { result, claims: cited(result), caveats: undatedCaveat(graph) };
}

/** What the data says that it did not say in an earlier release. What was withdrawn can no longer be cited. */
export function changesSince(graph: SupplyGraph, release: Release): Finding<Changes> {
  const { dataset } = graph;
  const now = new Map(dataset.claims.map((claim) => [claim.id, digestOfClaim(claim)]));
  const old = release.claims;
  const result: Changes = {
    from: release.name,
    to: dataset.version,
    added: [...now.keys()].filter((id) => !(id in old)),
    changed: [...now].filter(([id, digest]) => id in old && old[id] !== digest).map(([id]) => id),
    withdrawn: Object.keys(old).filter((id) => !now.has(id)),
    statuses: [],
  };
  return { result, claims: [...result.added, ...result.changed], caveats: [] };
}

function cited({ added, withdrawn, statuses }: Changes): readonly ClaimId[] {
  return [...added, ...withdrawn, ...statuses.flatMap(({ claims }) => claims)];
}

function statusChanges(before: SupplyGraph, after: SupplyGraph): readonly StatusChange[] {
  return after.dataset.entities.flatMap(({ id }): readonly StatusChange[] => {
    const [old, now] = [governingStatus(before, id), governingStatus(after, id)];
    if (old.status === now.status) return [];
    return [{ entity: id, before: old.status, after: now.status, claims: now.claims }];
  });
}

function undatedCaveat({ dataset, lens }: SupplyGraph): Finding<Changes>["caveats"] {
  const undated = new Set<string | null>(
    dataset.sources.filter(({ published }) => published === null).map(({ id }) => id),
  );
  const { counted } = applyLens(dataset, lens);
  const claims = counted.list.filter(({ source }) => undated.has(source)).map(({ id }) => id);
  if (claims.length === 0) return [];
  return [{ code: "undated", of: "changes", claims }];
}
