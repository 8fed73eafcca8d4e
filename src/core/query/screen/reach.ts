import { placesAt } from "../../graph/places.ts";
import {
  claimsOf,
  claimsOn,
  getEntity,
  presentClaims,
  type SupplyGraph,
} from "../../graph/supply-graph.ts";
import type { Claim, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { stepOf } from "../exposure/dependency-path.ts";
import type { DependencyStep } from "../exposure/dependents.ts";
import { standingOf } from "../exposure/sources.ts";
import { findSupplyLines, type SupplyLine } from "../exposure/supply-lines.ts";

/**
 * How something hangs on what it is screened for: it is that thing; it has a plant there; its seat is there; it is owned
 * from there; it has a stake in what fails; it is supplied from there, directly or through others.
 */
export const WAYS = ["itself", "site", "seat", "owner", "stake", "supply"] as const;
export type Way = (typeof WAYS)[number];

/** That something can be reached from what fails, with the shortest way there. */
export interface Reached {
  readonly way: Way;
  /** From what fails; empty for that itself. */
  readonly path: readonly DependencyStep[];
}

/** A stake below this share gives no say: who holds a quarter is an owner by the usual rule (FATF, recommendation 24). */
const OWNER_PERCENT = 25;

/**
 * What goes on from there. `whole` = all of it fails; `part` = only what it supplies may; `seat` = only whom it owns;
 * `end` = nothing.
 */
type Hit = "whole" | "part" | "seat" | "end";
const ORDER: { readonly [H in Hit]: number } = { end: 0, seat: 1, part: 2, whole: 3 };

/** A way on from something that is reached. */
interface Onward {
  readonly to: EntityId;
  readonly way: Way;
  readonly hit: Hit;
  readonly claims: readonly Claim[];
}

/**
 * All that hangs on a plant, a company or a place, by the claims that count: breadth first, so that each is reached by a
 * shortest way. An owner counts unless its share is stated to be below a quarter. A firm with several plants of which one
 * fails is followed to its buyers unless they are stated to be supplied from another. O(claims).
 */
export function reachFrom(graph: SupplyGraph, entity: EntityId): ReadonlyMap<EntityId, Reached> {
  const reached = new Map<EntityId, Reached>([[entity, { way: "itself", path: [] }]]);
  const hits = new Map<EntityId, Hit>([[entity, "whole"]]);
  const queue: EntityId[] = [entity];
  const walker = new Walker(graph, hits);
  for (const from of queue) {
    const { path } = reached.get(from) ?? { path: [] };
    for (const { to, way, hit, claims } of walker.onward(from)) {
      const before = hits.get(to);
      if (before !== undefined && ORDER[before] >= ORDER[hit]) continue;
      hits.set(to, hit);
      if (before === undefined) reached.set(to, { way, path: [...path, stepOf(from, to, claims)] });
      queue.push(to);
    }
  }
  return reached;
}

class Walker {
  readonly #graph: SupplyGraph;
  readonly #hits: ReadonlyMap<EntityId, Hit>;
  readonly #lines = new Map<EntityId, SupplyLine[]>();

  constructor(graph: SupplyGraph, hits: ReadonlyMap<EntityId, Hit>) {
    this.#graph = graph;
    this.#hits = hits;
    for (const line of findSupplyLines(graph)) {
      for (const from of new Set([...line.suppliers, ...line.plants])) {
        this.#lines.set(from, [...(this.#lines.get(from) ?? []), line]);
      }
    }
  }

  onward(from: EntityId): readonly Onward[] {
    const hit = this.#hits.get(from) ?? "end";
    if (hit === "end") return [];
    if (hit === "seat") return this.#owned(from, "seat");
    const { class: sort } = getEntity(this.#graph, from);
    if (sort === "place") return this.#within(from);
    const supplied = this.#supplied(from);
    const owners = this.#owners(from);
    const run = this.#operators(from);
    if (hit === "part") return [...run, ...supplied, ...owners];
    return [...run, ...this.#plants(from), ...supplied, ...this.#owned(from, "part"), ...owners];
  }

  #within(place: EntityId): readonly Onward[] {
    const { isWithin } = placesAt(this.#graph);
    const inside = presentClaims(this.#graph).filter(
      ({ predicate, object }) =>
        (predicate === "locatedIn" || predicate === "basedIn") && isWithin(object ?? "", place),
    );
    const of = (one: "locatedIn" | "basedIn", way: Way, hit: Hit): readonly Onward[] =>
      toOnward(
        inside.filter(({ predicate }) => predicate === one),
        subjectsOf,
        way,
        hit,
      );
    return [...of("locatedIn", "site", "whole"), ...of("basedIn", "seat", "seat")];
  }

  #operators(plant: EntityId): readonly Onward[] {
    return toOnward(claimsOn(this.#graph, plant, "operates"), subjectsOf, "site", "part");
  }

  #plants(firm: EntityId): readonly Onward[] {
    return toOnward(claimsOf(this.#graph, firm, "operates"), objectsOf, "site", "whole");
  }

  #owned(owner: EntityId, hit: Hit): readonly Onward[] {
    const stakes = claimsOf(this.#graph, owner, "ownsStakeIn").filter(givesSay);
    return toOnward(stakes, objectsOf, "owner", hit);
  }

  #owners(owned: EntityId): readonly Onward[] {
    const stakes = claimsOn(this.#graph, owned, "ownsStakeIn").filter(givesSay);
    return toOnward(stakes, subjectsOf, "stake", "end");
  }

  #supplied(from: EntityId): readonly Onward[] {
    const hanging = (this.#lines.get(from) ?? []).filter((line) => this.#hangs(line, from));
    const claims = [...new Set(hanging.map(({ claim }) => claim))];
    return toOnward(claims, objectsOf, "supply", "part");
  }

  // From a plant that stands, and is another, comes what it did before.
  #hangs({ plants, suppliers, notFrom }: SupplyLine, from: EntityId): boolean {
    const isHit = (plant: EntityId): boolean => this.#hits.get(plant) === "whole";
    const left = plants.filter((plant) => standingOf(this.#graph, plant) !== "out" || isHit(plant));
    if (plants.length > 0) {
      const isAll = this.#hits.get(from) === "whole" && suppliers.includes(from);
      return left.length > 0 && (isAll || plants.includes(from) || plants.some(isHit));
    }
    const failing = claimsOf(this.#graph, from, "operates").flatMap(({ object }) =>
      object !== null && isHit(object) ? [object] : [],
    );
    return failing.length === 0 || !failing.every((plant) => notFrom.includes(plant));
  }
}

function subjectsOf({ subject }: Claim): readonly EntityId[] {
  return subject;
}

function objectsOf({ object }: Claim): readonly EntityId[] {
  return object === null ? [] : [object];
}

/** The ways on that some claims say, by where they lead. A denial leads nowhere. */
function toOnward(
  claims: readonly Claim[],
  endsOf: (claim: Claim) => readonly EntityId[],
  way: Way,
  hit: Hit,
): readonly Onward[] {
  const byEnd = new Map<EntityId, Claim[]>();
  for (const claim of claims) {
    if (claim.polarity === "negative") continue;
    for (const end of endsOf(claim)) byEnd.set(end, [...(byEnd.get(end) ?? []), claim]);
  }
  return [...byEnd].map(([to, own]) => ({ to, way, hit, claims: own }));
}

function givesSay({ qualifiers: { share } }: ClaimOf<"ownsStakeIn">): boolean {
  if (share === UNKNOWN) return true;
  const most = share.value ?? share.max;
  return most === undefined || most >= OWNER_PERCENT;
}
