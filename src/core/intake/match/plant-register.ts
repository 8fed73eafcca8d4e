import type { Claim, Predicate } from "../../model/claim.ts";
import { distanceKm, type Point, parsePoint } from "../../model/coordinates.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Subtype } from "../../model/vocabulary.ts";

/** What is known of a plant that a row speaks of. */
export interface PlantSought {
  /** Plants of the record that have the name of this one. */
  readonly named: readonly EntityId[];
  /** Towns and wider places, as far as the record has them. */
  readonly towns: readonly EntityId[];
  readonly states: readonly EntityId[];
  readonly point: Point | null;
  /** How far off the point may be, in kilometres. */
  readonly within: number;
  readonly parties: readonly EntityId[];
  /** Parties who may be meant. */
  readonly nearParties: readonly EntityId[];
  readonly kind: Subtype;
}

export type PlantMatch =
  | { readonly found: "one"; readonly entity: EntityId }
  | {
      readonly found: "near";
      readonly entities: readonly EntityId[];
      readonly reason: "several-plants" | "near-party" | "place-open" | "same-name";
    }
  | { readonly found: "none" };

interface Plant {
  readonly id: EntityId;
  readonly kind: Subtype;
  readonly places: Set<EntityId>;
  readonly points: Point[];
  readonly parties: Set<EntityId>;
}

/** Beyond this two points are two places, where both are exact. */
const SAME_SITE_KM = 15;
/** A point that may be further off than this is in the region, and at no plant for certain. */
const COARSEST_KM = 12;

/** Who has to do with a plant. Of a firm only its owners count. */
const PARTIES: readonly Predicate[] = ["operates", "ownsStakeIn", "invests", "acquired"];

function ownersOf(owners: Map<EntityId, Set<EntityId>>, owned: EntityId): Set<EntityId> {
  const known = owners.get(owned) ?? new Set();
  owners.set(owned, known);
  return known;
}

/** Finds the plant that a row speaks of, by place and party and kind; never by one of them alone. */
export class PlantRegister {
  readonly #plants = new Map<EntityId, Plant>();
  readonly #towns = new Set<EntityId>();

  constructor({ entities, claims, geography }: Pick<Dataset, "entities" | "claims" | "geography">) {
    for (const { id, class: entityClass, subtype } of entities) {
      if (entityClass === "place" && subtype === "town") this.#towns.add(id);
      if (entityClass !== "facility") continue;
      const kind = subtype ?? "unspecified";
      this.#plants.set(id, { id, kind, places: new Set(), points: [], parties: new Set() });
    }
    const owners = new Map<EntityId, Set<EntityId>>();
    for (const claim of claims) this.#read(claim, owners);
    for (const plant of this.#plants.values()) this.#widen(plant, owners, geography.wholes);
  }

  #read(claim: Claim, owners: Map<EntityId, Set<EntityId>>): void {
    const { object } = claim;
    if (object === null || claim.polarity === "negative") return;
    if (claim.predicate === "locatedIn") {
      const point = parsePoint(claim.qualifiers.coordinates);
      for (const id of claim.subject) this.#place(id, object, point);
    } else if (PARTIES.includes(claim.predicate)) {
      const owned = this.#plants.get(object)?.parties ?? ownersOf(owners, object);
      for (const id of claim.subject) owned.add(id);
    }
  }

  #widen(
    { parties, places }: Plant,
    owners: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
    wholes: Dataset["geography"]["wholes"],
  ): void {
    // A Set is walked in the order of insertion, additions included: owners, and owners of owners.
    for (const party of parties) {
      for (const one of owners.get(party) ?? []) parties.add(one);
    }
    const regions = [...places].filter((place) => !this.#towns.has(place));
    for (const { place, parts } of wholes) {
      if (parts.some((part) => regions.includes(part.place))) places.add(place);
    }
  }

  #place(id: EntityId, place: EntityId, point: Point | null): void {
    const plant = this.#plants.get(id);
    plant?.places.add(place);
    if (point !== null) plant?.points.push(point);
  }

  match(sought: PlantSought): PlantMatch {
    const fitting = [...this.#plants.values()].filter((plant) => kindsFit(plant.kind, sought.kind));
    const by = (parties: readonly EntityId[]): readonly Plant[] =>
      fitting.filter((plant) => parties.some((party) => plant.parties.has(party)));
    const isHere = (plant: Plant): boolean => this.#liesAt(plant, sought) === "here";
    const isOpen = (plant: Plant): boolean => this.#liesAt(plant, sought) === "open";
    const certain = by(sought.parties);
    const here = certain.filter(isHere);
    const open = certain.filter(isOpen);
    const called = certain.filter(({ id }) => sought.named.includes(id));
    const [own] = called;
    if (own !== undefined && called.length === 1 && !here.some(({ id }) => id !== own.id)) {
      return { found: "one", entity: own.id };
    }
    const [one] = here;
    if (one !== undefined && here.length === 1 && open.length === 0)
      return { found: "one", entity: one.id };
    if (here.length + open.length > 0) {
      const reason = here.length > 0 ? "several-plants" : "place-open";
      return { found: "near", entities: [...here, ...open].map(({ id }) => id), reason };
    }
    const perhaps = by(sought.nearParties).filter((plant) => isHere(plant) || isOpen(plant));
    if (perhaps.length === 0 && sought.named.length > 0) {
      const named = fitting.filter(({ id }) => sought.named.includes(id)).map(({ id }) => id);
      if (named.length > 0) return { found: "near", entities: named, reason: "same-name" };
    }
    return perhaps.length === 0
      ? { found: "none" }
      : { found: "near", entities: perhaps.map(({ id }) => id), reason: "near-party" };
  }

  /** `open`: the record knows the state of the plant, and no town. */
  #liesAt(
    plant: Plant,
    { towns, states, point, within }: PlantSought,
  ): "here" | "open" | "elsewhere" {
    if (towns.some((town) => plant.places.has(town))) return "here";
    const reach = SAME_SITE_KM + within;
    const isNear = point !== null && plant.points.some((own) => distanceKm(own, point) <= reach);
    if (isNear) return within <= COARSEST_KM ? "here" : "open";
    const hasTown =
      [...plant.places].some((place) => this.#towns.has(place)) || plant.points.length > 0;
    return !hasTown && states.some((state) => plant.places.has(state)) ? "open" : "elsewhere";
  }
}

/** A works for cars is never one for cells; what is not said may be either. */
export function kindsFit(a: Subtype, b: Subtype): boolean {
  return a === b || a === "unspecified" || b === "unspecified";
}
