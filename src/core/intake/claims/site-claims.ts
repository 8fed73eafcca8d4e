import { distanceKm, type Point } from "../../model/coordinates.ts";
import type { EntityId } from "../../model/entity.ts";
import { guessPlantKind } from "../mapping/known-words.ts";
import type { PlantMatch, PlantRegister } from "../match/plant-register.ts";
import type { GridRow } from "../read/table.ts";
import type { RowParty, RowReader } from "./row-reader.ts";
import { sayOwners, sayWork } from "./site-work.ts";
import { isSwapped } from "./swapped-point.ts";

type SitePoint = NonNullable<ReturnType<RowReader["point"]>>;

/** What was decided about the plant of a row. */
export interface PlantDecision {
  readonly record: number;
  readonly match: PlantMatch;
  readonly entity: EntityId;
  readonly by: "rule" | "reader";
}

/** A site that a row speaks of, kept to find two rows on one. */
interface Site {
  readonly record: number;
  readonly entity: EntityId;
  readonly parties: ReadonlySet<EntityId>;
  readonly point: Point | null;
  readonly within: number;
}

/** Turns rows about plants and projects into claims. A row is never merged with another, nor with a plant that is only near. */
export class SiteClaims {
  readonly decisions: PlantDecision[] = [];
  readonly #reader: RowReader;
  readonly #plants: PlantRegister;
  readonly #today: string;
  /** By party and band of latitude. */
  readonly #sites = new Map<string, Site[]>();
  readonly #pointsOf: (country: EntityId) => readonly Point[];
  readonly #filePoints: readonly Point[];

  constructor(
    reader: RowReader,
    plants: PlantRegister,
    today: string,
    pointsOf: (country: EntityId) => readonly Point[],
    filePoints: readonly Point[],
  ) {
    this.#filePoints = filePoints;
    this.#reader = reader;
    this.#plants = plants;
    this.#today = today;
    this.#pointsOf = pointsOf;
  }

  read(row: GridRow): void {
    const reader = this.#reader;
    const { draft } = reader;
    const place = reader.placeOf(row);
    const owners = [reader.parties(row, "party"), reader.parties(row, "owner")];
    const venture = owners.map((one) => one.venture).find((one) => one !== null) ?? null;
    const parties = uniqueParties(owners.flatMap((one) => one.parties));
    const operators = reader.parties(row, "operator").parties;
    const all = [...parties, ...operators];
    if (all.length === 0) draft.issue("no-party", place, "", "");
    const places = reader.places(row);
    const point = this.#pointOf(row, places.countries);
    const label =
      reader.text(row, "plant") ?? siteName(venture, all, this.#whereOf(row), place.record);
    const facility = this.#settle(row, all, places, point, label);
    const where = places.towns[0] ?? places.states[0] ?? places.countries[0];
    if (where === undefined) draft.issue("no-place", place, "", this.#whereOf(row) ?? "");
    else {
      const says = { subject: facility, predicate: "locatedIn", object: where } as const;
      draft.say(place, point === null ? says : { ...says, qualifiers: writtenPoint(point) });
    }
    this.#compare(row, {
      record: place.record,
      entity: facility,
      parties: new Set(all.flatMap(({ id, near }) => [id, ...near])),
      point: point?.point ?? null,
      within: point?.within ?? 0,
    });
    sayOwners(reader, row, facility, parties, operators);
    sayWork(reader, row, { facility, parties, label, today: this.#today });
  }

  /** The plant of a row: as the reader decided, else the one that fits, else a new one. */
  #settle(
    row: GridRow,
    parties: readonly RowParty[],
    places: ReturnType<RowReader["places"]>,
    point: SitePoint | null,
    label: string,
  ): EntityId {
    const reader = this.#reader;
    const { draft } = reader;
    const place = reader.placeOf(row);
    const plant = reader.text(row, "plant");
    const kind = guessPlantKind([...reader.texts(row, "product"), plant ?? ""].join(" "));
    const match = this.#plants.match({
      named: reader.plantsNamed(siteNames(plant, parties, reader.text(row, "town"))),
      ...places,
      point: point?.point ?? null,
      within: point?.within ?? 0,
      parties: parties.filter(({ near }) => near.length === 0).map(({ id }) => id),
      nearParties: parties.flatMap(({ near }) => near),
      kind,
    });
    const told = reader.mapping.plants.get(String(place.record));
    const found = told ?? (match.found === "one" ? match.entity : "new");
    const entity = found === "new" ? draft.fresh("facility", kind, label) : found;
    const by = told === undefined ? "rule" : "reader";
    this.decisions.push({ record: place.record, match, entity, by });
    if (by === "rule" && match.found === "near") {
      draft.issue("plant-open", place, "", match.entities.join(", "));
      draft.maybeSame(place, entity, match.entities, "place");
    }
    return entity;
  }

  #pointOf(row: GridRow, countries: readonly EntityId[]): SitePoint | null {
    const found = this.#reader.point(row);
    if (found === null) return null;
    const others = countries.flatMap((country) => this.#pointsOf(country));
    if (!isSwapped(found.point, others, this.#filePoints)) return found;
    const { lat, lon } = found.point;
    const column = this.#reader.cell(row, "latitude")?.column ?? "";
    this.#reader.draft.issue("point-swapped", this.#reader.placeOf(row), column, `${lat}, ${lon}`);
    return null;
  }

  #whereOf(row: GridRow): string | null {
    const roles = ["town", "address", "state", "country"] as const;
    return roles.map((role) => this.#reader.text(row, role)).find((one) => one !== null) ?? null;
  }

  // Two rows on one plant are told, and stay two.
  #compare(row: GridRow, site: Site): void {
    const { point, parties } = site;
    if (point === null) return;
    const band = Math.floor(point.lat / BAND_DEGREES);
    const near = [...parties].flatMap((party) =>
      [band - 1, band, band + 1].flatMap((one) => this.#sites.get(`${party} ${one}`) ?? []),
    );
    const other = near.find((one) => one.entity !== site.entity && isAtOnePlace(one, site));
    if (other !== undefined) {
      const { record } = other;
      this.#reader.draft.issue("one-plant", this.#reader.placeOf(row), "", String(record));
    }
    for (const party of parties) {
      const key = `${party} ${band}`;
      const known = this.#sites.get(key);
      if (known === undefined) this.#sites.set(key, [site]);
      else known.push(site);
    }
  }
}

/** Higher than two points of one place can be apart, and a degree of latitude is 111 km. */
const BAND_DEGREES = 2;

function isAtOnePlace(a: Site, b: Site): boolean {
  if (a.point === null || b.point === null) return false;
  const within = a.within + b.within;
  return distanceKm(a.point, b.point) <= Math.max(2, within * 2, within > 5 ? 60 : 0);
}

function siteName(
  venture: string | null,
  parties: readonly RowParty[],
  where: string | null,
  record: number,
): string {
  const who = venture ?? (parties.map(({ name }) => name).join(" and ") || "Plant");
  return `${who}, ${where ?? `record ${record}`}`;
}

/** What the plant of a row may be called: as the row does, or its party with the town. */
function siteNames(
  plant: string | null,
  parties: readonly RowParty[],
  town: string | null,
): readonly string[] {
  const places = town === null ? [] : parties.map(({ name }) => `${name} ${town}`);
  return plant === null ? places : [plant, ...places];
}

function uniqueParties(parties: readonly RowParty[]): readonly RowParty[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}

function writtenPoint({ point, precision }: SitePoint): Readonly<Record<string, string>> {
  return { coordinates: `${point.lat}, ${point.lon}`, precision };
}
