import type { RawDocument } from "../../src/core/load/schema/raw.ts";
import type { Claim, ClaimId } from "../../src/core/model/claim.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import type { Entity, EntityId } from "../../src/core/model/entity.ts";
import { PREDICATES } from "../../src/core/model/predicate.ts";
import { entityReferences } from "../../src/core/model/references.ts";
import type { Source } from "../../src/core/model/source.ts";
import { makeDraw } from "../../src/core/query/decision/draw.ts";
import { rawClaim, rawEntity, rawSource } from "./big-record-documents.ts";
import { type MadeWords, makeWords } from "./made-words.ts";

/** How much a made-up record holds. Parties are the organisations that publish nothing. */
export interface RecordSize {
  readonly parties: number;
  readonly entities: number;
  readonly claims: number;
  readonly sources: number;
}

/** The size that the figures of scale are stated for. */
export const BIG: RecordSize = {
  parties: 10_000,
  entities: 24_000,
  claims: 70_000,
  sources: 3_000,
};

/** Of all claims, those of the worlds that are copied whole; the rest is a long tail of which little is known. */
const WHOLE_SHARE = 0.57;
/** Families of products: what is known of one says nothing of another. With them a question has some thirty candidates. */
const FAMILIES = 16;
/** Of all supplies and talks, those that lead from one world to another. */
const CROSSING_SHARE = 0.25;
const CROSSING: readonly Claim["predicate"][] = ["suppliesTo", "alternativeFor", "inTalksWith"];
/** What a party can be said to do with any number of others. */
const LOOSE: readonly Claim["predicate"][] = [
  "produces",
  "operates",
  "partyTo",
  "imposes",
  "remark",
];

/** Claims on one point stay together, so that they contradict, correct and repeat each other as in the model. */
interface Point {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  /** Whether it holds of parties of two worlds: such a one is a fact of both, and no second value of anything. */
  readonly crosses: boolean;
}

/** About as many go into one file, which is then half as long as it may be. */
const CLAIMS_IN_FILE = 800;

/** A claim of the model, said once more of the entities of a world. */
interface Said {
  readonly world: number;
  readonly claim: Claim;
  /** Whether its object is one of its own world, though it could be of another. */
  readonly stays: boolean;
}

/**
 * The documents of a made-up data folder in the shape of a record: worlds of made-up parties, plants, programmes, towns
 * and policies, each with the claims of the model on those that they stand for, so that all rates are those of the model
 * (predicates, kinds, statuses, capacities, tariffs, contradictions). Countries are the model's own; products come in
 * families. The same for the same model, size and seed.
 */
export function makeBigRecord(
  model: Dataset,
  size: RecordSize = BIG,
  seed: number = 1,
): readonly RawDocument[] {
  const cast = new Cast(model, size, seed);
  const said = chooseClaims(model, size, seed, cast);
  const ids = numberClaims(said, cast);
  const claimId = (id: ClaimId, world: number): ClaimId | null => ids.get(`${world}|${id}`) ?? null;
  const bySource = new Map<string, unknown[]>();
  for (const { world, claim, stays } of said) {
    const source = cast.sourceId(claim.source ?? "", world);
    const own = rawClaim(claim, {
      id: ids.get(`${world}|${claim.id}`) ?? "",
      entityId: (id) => cast.idOf(id, world, stays ? null : claim),
      claimId: (id) => claimId(id, world),
      words: cast.words,
    });
    bySource.set(source, [...(bySource.get(source) ?? []), own]);
  }
  let count = 0;
  const sources = cast.sources().map((source): RawDocument => {
    const claims = bySource.get(source.id) ?? [];
    count += claims.length;
    const file = `sources/made-${String(Math.floor(count / CLAIMS_IN_FILE)).padStart(3, "0")}.yaml`;
    return madeDocument(file, "source", { source, claims });
  });
  const entities = cast
    .entities()
    .map(({ file, ...value }) => madeDocument(file, "entities", value));
  return [...entities, ...sources, madeDocument("case.yaml", "case", cast.caseOf(claimId))];
}

function madeDocument(file: string, role: RawDocument["role"], value: unknown): RawDocument {
  return { file, role, value, lines: {}, unreadable: null };
}

/** Which claims are said, of which worlds: those of whole worlds, then of each other entity one point, then any. */
function chooseClaims(model: Dataset, size: RecordSize, seed: number, cast: Cast): readonly Said[] {
  const points = pointsOf(model);
  const own = points.filter(({ entities }) => !entities.every((one) => cast.isShared(one)));
  const each = own.reduce((sum, { claims }) => sum + claims.length, 0);
  const whole = Math.max(1, Math.round((WHOLE_SHARE * size.claims) / each));
  const said: Said[] = [];
  const chosen = new Set<string>();
  const say = (world: number, point: Point, stays: boolean = false): void => {
    const key = `${world}|${point.claims[0]?.id}`;
    if (chosen.has(key) || said.length + point.claims.length > size.claims) return;
    chosen.add(key);
    for (const claim of point.claims) said.push({ world, claim, stays });
  };
  for (let world = 0; world < whole; world++) {
    for (const point of points) {
      const isOwn = !point.entities.every((one) => cast.isShared(one));
      if (isOwn || world < cast.copiesOf(point.claims[0]?.source ?? "")) say(world, point);
    }
  }
  const loose = own.filter(({ claims }) =>
    claims.every(({ derivedFrom }) => derivedFrom.length === 0),
  );
  const draw = makeDraw(seed, "points");
  let drawn = 0;
  const next = (): number => draw(drawn++);
  for (let world = whole; world < cast.worlds; world++) {
    const there = model.entities.filter((one) => !cast.isShared(one) && cast.isIn(one, world));
    const fitting = loose.filter(({ entities }) => entities.every((one) => cast.isIn(one, world)));
    // Where places lie comes with them: a plant is said to be in a town and in its state, which is no contradiction.
    for (const point of fitting.filter(isOfPlaces)) say(world, point);
    const lists = [fitting, loose.filter(({ crosses }) => crosses)];
    for (const point of coverEach(there, lists, next)) say(world, point, true);
  }
  // A bound, since what is left over may be less than any point that is not chosen yet.
  for (let tries = 0; said.length < size.claims && tries < 20 * size.claims; tries++) {
    const world = whole + Math.floor(next() * (cast.worlds - whole));
    const point = anyOf(loose, next);
    if (point?.entities.every((one) => cast.isIn(one, world)) === true) say(world, point);
  }
  return said;
}

function isOfPlaces({ claims: [claim], entities: [subject] }: Point): boolean {
  return claim?.predicate === "partOf" && subject?.class === "place";
}

/** Points that name each of the entities at least once, of the first list where it has one. */
function coverEach(
  entities: readonly Entity[],
  lists: readonly (readonly Point[])[],
  next: () => number,
): readonly Point[] {
  const covered = new Set<Entity>();
  const naming = lists.map((list) => {
    const index = new Map<Entity, Point[]>();
    for (const point of list) {
      for (const one of point.entities) {
        const known = index.get(one);
        if (known === undefined) index.set(one, [point]);
        else known.push(point);
      }
    }
    return index;
  });
  return entities.flatMap((entity) => {
    if (covered.has(entity)) return [];
    const known = naming.find((index) => index.has(entity))?.get(entity) ?? [];
    const point = anyOf(known, next);
    if (point === undefined) return [];
    for (const one of point.entities) covered.add(one);
    return [point];
  });
}

function anyOf<T>(list: readonly T[], next: () => number): T | undefined {
  return list[Math.floor(next() * list.length)];
}

function pointsOf({ claims, entities }: Dataset): readonly Point[] {
  const entityById = new Map(entities.map((one) => [one.id, one]));
  const points = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { singleValued } = PREDICATES[claim.predicate];
    const key = `${claim.subject.join()}|${claim.predicate}|${singleValued ? "" : claim.object}`;
    points.set(key, [...(points.get(key) ?? []), claim]);
  }
  return [...points.values()].map((group) => {
    const named = group.flatMap((claim) => entityReferences(claim).map(({ id }) => id));
    return {
      claims: group,
      entities: [...new Set(named)].flatMap((id) => entityById.get(id) ?? []),
      crosses: group.every(
        ({ predicate }) => CROSSING.includes(predicate) || LOOSE.includes(predicate),
      ),
    };
  });
}

function numberClaims(said: readonly Said[], cast: Cast): ReadonlyMap<string, ClaimId> {
  const counts = new Map<string, number>();
  return new Map(
    said.map(({ world, claim }) => {
      const source = cast.sourceId(claim.source ?? "", world);
      const count = (counts.get(source) ?? 0) + 1;
      counts.set(source, count);
      return [`${world}|${claim.id}`, `${source}/c${String(count).padStart(2, "0")}`];
    }),
  );
}

/** Who takes part: which entities and sources of the model come how often, and what they are called in each world. */
class Cast {
  readonly worlds: number;
  readonly words: MadeWords;
  readonly #model: Dataset;
  readonly #copies: ReadonlyMap<EntityId, number>;
  readonly #sourceCopies: ReadonlyMap<string, number>;
  readonly #entities: ReadonlyMap<EntityId, Entity>;
  readonly #seed: number;
  readonly #borders: ReadonlySet<EntityId>;

  constructor(model: Dataset, size: RecordSize, seed: number) {
    this.#model = model;
    this.#seed = seed;
    this.words = makeWords(seed);
    this.#borders = new Set(
      model.geography.wholes.flatMap(({ place, parts }) => [
        place,
        ...parts.map((part) => part.place),
      ]),
    );
    this.#entities = new Map(model.entities.map((one) => [one.id, one]));
    this.#sourceCopies = deal(
      model.sources.map(({ id }) => id),
      size.sources,
    );
    const publishers = model.entities.filter(isPublisher).map(({ id }) => id);
    const products = model.entities.filter(({ class: kind }) => kind === "product");
    const shared = model.entities
      .filter((one) => this.#isBorder(one) || isRoot(one))
      .map(({ id }) => id);
    const parties = model.entities.filter(isParty).map(({ id }) => id);
    const most = Math.max(...this.#sourceCopies.values());
    const fixed = new Map([
      ...shared.map((id) => [id, 1] as const),
      ...products.filter((one) => !isRoot(one)).map(({ id }) => [id, FAMILIES] as const),
      ...publishers.map((id) => [id, most] as const),
    ]);
    const partiesDealt = deal(parties, size.parties);
    const taken = [...fixed.values(), ...partiesDealt.values()].reduce((a, b) => a + b, 0);
    const rest = model.entities
      .map(({ id }) => id)
      .filter((id) => !fixed.has(id) && !partiesDealt.has(id));
    const restDealt = deal(rest, Math.max(rest.length, size.entities - taken));
    this.#copies = new Map([...fixed, ...partiesDealt, ...restDealt]);
    this.worlds = Math.max(...partiesDealt.values(), ...restDealt.values());
  }

  /** Whether there is nothing of an entity that only one world has. */
  isShared(one: Entity): boolean {
    return this.#isBorder(one) || one.class === "product" || isPublisher(one);
  }

  // No made-up record moves a border: what reference data places stays as it is.
  #isBorder({ id, class: kind, subtype }: Entity): boolean {
    return this.#borders.has(id) || (kind === "place" && subtype !== "town" && subtype !== "state");
  }

  isIn(one: Entity, world: number): boolean {
    return this.isShared(one) || world < this.#copiesOfEntity(one.id);
  }

  copiesOf(source: string): number {
    return this.#sourceCopies.get(source) ?? 1;
  }

  sourceId(source: string, world: number): string {
    return `${this.words.slug(`source ${source}`)}-${(world % this.copiesOf(source)) + 1}`;
  }

  /** What an entity is called in a world; a supply may lead to another world. */
  idOf(id: EntityId, world: number, claim: Claim | null = null): EntityId {
    const crosses =
      claim !== null &&
      id === claim.object &&
      CROSSING.includes(claim.predicate) &&
      this.#crosses(claim, world);
    const at = crosses ? this.#hub(claim, world) : world;
    return this.#nameOf(id, at % this.#copiesOfEntity(id));
  }

  #copiesOfEntity(id: EntityId): number {
    return this.#copies.get(id) ?? 1;
  }

  #nameOf(id: EntityId, copy: number): EntityId {
    const one = this.#entities.get(id);
    if (one === undefined || this.#isBorder(one) || isRoot(one)) return id;
    if (one.class === "product") return copy === 0 ? id : `${id}-${copy + 1}`;
    return this.words.slug(`${id} ${copy}`);
  }

  #labelOf(one: Entity, copy: number): string | null {
    if (this.#isBorder(one) || isRoot(one)) return null;
    if (one.class !== "product") return this.words.name(`${one.id} ${copy}`);
    return copy === 0 ? null : `${one.label}, family ${copy + 1}`;
  }

  #crosses({ subject, object }: Claim, world: number): boolean {
    return makeDraw(this.#seed, `crosses ${subject.join()} ${object}`)(world) < CROSSING_SHARE;
  }

  // The first worlds draw more than the last, as large buyers do.
  #hub({ subject, object }: Claim, world: number): number {
    return Math.floor(
      this.worlds * makeDraw(this.#seed, `hub ${subject.join()} ${object}`)(world) ** 3,
    );
  }

  entities(): readonly { file: string; class: string; entities: readonly unknown[] }[] {
    const all = this.#model.entities.flatMap((one) =>
      Array.from({ length: this.#copiesOfEntity(one.id) }, (_, copy) => ({
        entityClass: one.class,
        raw: rawEntity(one, {
          id: this.#nameOf(one.id, copy),
          label: this.#labelOf(one, copy),
          family: one.class === "product" ? copy : 0,
          productId: (id) => this.#nameOf(id, copy % this.#copiesOfEntity(id)),
          words: this.words,
        }),
      })),
    );
    return chunk(all, ({ entityClass }) => entityClass, 2_000).map(({ key, index, items }) => ({
      file: `entities/${key}-${index + 1}.yaml`,
      class: key,
      entities: items.map(({ raw }) => raw),
    }));
  }

  sources(): readonly { readonly id: string }[] {
    return this.#model.sources.flatMap((one: Source) =>
      Array.from({ length: this.copiesOf(one.id) }, (_, copy) =>
        rawSource(one, {
          id: this.sourceId(one.id, copy),
          publisher: this.idOf(one.publisher, copy),
          words: this.words,
        }),
      ),
    );
  }

  /** What the record is about: the questions of the model, asked of the first world. */
  caseOf(claimId: (id: ClaimId, world: number) => ClaimId | null): unknown {
    const { trade, lenses, examples } = this.#model.case;
    const sources = new Set(this.#model.sources.map(({ id }) => id));
    const rename = (text: string): string => {
      if (this.#entities.has(text)) return this.idOf(text, 0);
      if (sources.has(text)) return this.sourceId(text, 0);
      return (
        claimId(text, 0) ??
        text.replace(/[^:]+/g, (part) => (this.#entities.has(part) ? this.idOf(part, 0) : part))
      );
    };
    return {
      title: "A made-up record",
      about:
        "Made-up parties in the shape of the shipped record, to see how the program fares with many.",
      asks: "Who else can supply them?",
      lenses: lenses.map(({ name, label, sources: of, knownBy }) => ({
        ...{ name, label },
        ...(of === null ? {} : { sources: of.map(rename) }),
        ...(knownBy === null ? {} : { knownBy }),
      })),
      examples: examples
        .filter(({ ask }) => !ask.startsWith("scenario"))
        .map(({ ask, input }) => ({
          ask,
          ...Object.fromEntries(
            Object.entries(input).map(([name, value]) => [
              name,
              typeof value === "string" ? rename(value) : value.map(rename),
            ]),
          ),
        })),
      trade: Object.fromEntries(Object.entries(trade).filter(([, value]) => value !== null)),
    };
  }
}

function isPublisher({ subtype }: Entity): boolean {
  return subtype === "publisher";
}

function isParty(one: Entity): boolean {
  return one.class === "organisation" && !isPublisher(one);
}

function isRoot({ class: kind, broader }: Entity): boolean {
  return kind === "product" && broader.length === 0;
}

/** Each of the names at least once, and as many in all as asked for: as even as it can be. */
function deal(names: readonly string[], count: number): ReadonlyMap<string, number> {
  const each = Math.max(1, Math.floor(count / names.length));
  const more = Math.max(0, count - each * names.length);
  return new Map(names.map((name, index) => [name, each + (index < more ? 1 : 0)]));
}

function chunk<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  most: number,
): readonly { readonly key: string; readonly index: number; readonly items: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].flatMap(([key, group]) =>
    Array.from({ length: Math.ceil(group.length / most) }, (_, index) => {
      return { key, index, items: group.slice(index * most, (index + 1) * most) };
    }),
  );
}
