import { type Containment, placesAt } from "../../graph/places.ts";
import { governingStatus, isAssumedShut, OUT_OF_ACTION } from "../../graph/status.ts";
import { claimsOf, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf } from "../../model/period.ts";
import { compareIds, kindStrength } from "../../model/strength.ts";
import type { StatusWord } from "../../model/vocabulary.ts";
import type { SupplyLine } from "./supply-lines.ts";

/** What a source is a source of. */
export interface Target {
  /** The product and its sorts. */
  readonly family: ReadonlySet<EntityId>;
  /** The family and the wider products it belongs to. */
  readonly sameComponent: ReadonlySet<EntityId>;
  /** The buyer with its plants and programmes. */
  readonly buyers: ReadonlySet<EntityId>;
  /** What the buyer is part of, whose supply may or may not be meant for it. */
  readonly wholes: ReadonlySet<EntityId>;
  /** How a place lies to where the supply is needed; null where it is needed anywhere. */
  readonly lieThere: ((place: EntityId) => Containment) | null;
  /** By when; null = as of the lens. */
  readonly date: Edtf | null;
}

/**
 * How far a source is known to be one: `known` = product and place are stated to fit; `possible` = one of them is
 * left open; `elsewhere` = it is stated to supply another place.
 */
export type Fit = "known" | "possible" | "elsewhere";

/** `out` = cancelled, closed or assumed to be shut; `stalled` = out of action, nobody says until when. */
export type Standing = "counts" | "stalled" | "out";

/** A firm that is said to supply a buyer, with all that is said of it on this. */
export interface SupplySource {
  readonly supplier: EntityId;
  /** The plants it is said to supply from; empty = not stated. */
  readonly plants: readonly SourcePlant[];
  readonly fit: Fit;
  readonly standing: Standing;
  /** Whether it is said to supply already; false where it is only planned or its plants do not run. */
  readonly operating: boolean;
  /** Whether product and plant are told by two claims that we read together. */
  readonly implied: boolean;
  readonly claims: readonly ClaimId[];
}

export interface SourcePlant {
  readonly id: EntityId;
  readonly status: StatusWord | null;
  readonly standing: Standing;
  readonly claims: readonly ClaimId[];
}

// A plant whose own plan was cut is not built.
const GONE: readonly StatusWord[] = ["cancelled", "closed", "sold", "scaledBack"];

/** Who is said to supply a target, by id of the supplier. */
export function findSources(
  graph: SupplyGraph,
  lines: readonly SupplyLine[],
  target: Target,
): readonly SupplySource[] {
  const bySupplier = new Map<EntityId, SupplyLine[]>();
  for (const line of lines) {
    const meant = target.buyers.has(line.buyer) || target.wholes.has(line.buyer);
    if (!meant || !target.sameComponent.has(line.product ?? "")) continue;
    for (const supplier of line.suppliers) {
      bySupplier.set(supplier, [...(bySupplier.get(supplier) ?? []), line]);
    }
  }
  return [...bySupplier]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([supplier, found]) => toSource(graph, supplier, found, target));
}

function toSource(
  graph: SupplyGraph,
  supplier: EntityId,
  lines: readonly SupplyLine[],
  target: Target,
): SupplySource {
  const near = lines.filter((line) => placeOf(line, target) !== "no");
  if (near.length === 0) {
    return { ...source(graph, supplier, lines), fit: "elsewhere", implied: false };
  }
  const settling = near.filter(
    (line) => isForTarget(line, target) && placeOf(line, target) === "yes",
  );
  return {
    ...source(graph, supplier, near),
    fit: settling.length > 0 ? "known" : "possible",
    implied: settling.length > 0 && settling.every((line) => line.implied),
  };
}

function isForTarget({ product, buyer }: SupplyLine, { family, buyers }: Target): boolean {
  return family.has(product ?? "") && buyers.has(buyer);
}

// What a plant abroad makes may be shipped there: only a stated region or the buyer's own plant rules it out.
function placeOf({ places, placedBy }: SupplyLine, { lieThere }: Target): "yes" | "no" | "open" {
  if (lieThere === null) return "yes";
  const lie = places.map(lieThere);
  if (lie.includes("within")) return "yes";
  const settled = placedBy === "region" || placedBy === "buyer";
  return settled && lie.every((one) => one === "outside") ? "no" : "open";
}

function source(
  graph: SupplyGraph,
  supplier: EntityId,
  lines: readonly SupplyLine[],
): Omit<SupplySource, "fit" | "implied"> {
  const ids = [...new Set(lines.flatMap((line) => line.plants))].sort(compareIds);
  const plants = ids.map((id): SourcePlant => {
    const { status, claims } = governingStatus(graph, id);
    return { id, status, standing: standingOf(graph, id), claims };
  });
  // What is said to come from elsewhere meanwhile does not end with the plants that stand still.
  const standing = lines.some(
    ({ plants: from, notFrom }) => from.length === 0 && notFrom.length > 0,
  )
    ? "counts"
    : bestOf(plants.map((one) => one.standing));
  const done = lines.some(
    ({ claim, plants: from }) =>
      kindStrength(claim.kind) > kindStrength("plan") &&
      plants.every((one) => !from.includes(one.id) || one.standing === "counts"),
  );
  const cited = [
    ...lines.flatMap(({ claims }) => claims),
    ...plants.flatMap((one) => one.claims.slice(0, 1)),
  ];
  return {
    supplier,
    plants,
    standing,
    operating: done && standing === "counts",
    claims: [...new Set(cited)].sort(compareIds),
  };
}

/** How a plant stands as a source on the day of the graph. */
export function standingOf(graph: SupplyGraph, plant: EntityId): Standing {
  const { status } = governingStatus(graph, plant);
  if (status === null || !OUT_OF_ACTION.includes(status)) return "counts";
  return GONE.includes(status) || isAssumedShut(graph, plant) ? "out" : "stalled";
}

// A firm supplies as long as one of its plants can; a plant that no claim names may be any.
function bestOf(standings: readonly Standing[]): Standing {
  if (standings.length === 0 || standings.includes("counts")) return "counts";
  return standings.includes("stalled") ? "stalled" : "out";
}

/** The countries that a source's plants stand in, by id. */
export function countriesOf(graph: SupplyGraph, { plants }: SupplySource): readonly EntityId[] {
  const { countryOf } = placesAt(graph);
  const seats = plants.flatMap(({ id }) =>
    claimsOf(graph, id, "locatedIn").flatMap(({ object }) => object ?? []),
  );
  return [...new Set(seats.flatMap((seat) => countryOf(seat) ?? []))].sort(compareIds);
}
