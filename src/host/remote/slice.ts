import type { Predicate } from "../../core/model/claim.ts";
import type { EntityClass } from "../../core/model/vocabulary.ts";
import { type RankingWalk, RULES_OF_TRADE } from "../../core/operation/ranking-walk.ts";
import type { Reads } from "../../core/operation/reads.ts";
import type { Described } from "../../core/rdf/described.ts";
import { entityIri, idIn, iriOf, PREFIXES } from "../../core/rdf/names.ts";
import type { Quad } from "../../core/rdf/quad.ts";
import { readFoundClaims } from "../../core/rdf/read-quads.ts";
import * as queries from "../../core/rdf/slice-queries.ts";
import type { PagedGraph } from "./paged-graph.ts";

/** What a slice may hold. */
export interface SliceLimits {
  readonly claims: number;
  /** Of one class of the vocabulary: products, places and policies. */
  readonly vocabulary: number;
}

export const SLICE_LIMITS: SliceLimits = { claims: 8000, vocabulary: 3000 };

/** Claims described at once: each has some 25 statements. */
const CLAIMS_AT_ONCE = 120;
const THINGS_AT_ONCE = 200;
const REQUESTS_AT_ONCE = 4;
const NEWEST_SOURCES = 5;

/** What every question reads whole: what goods, places and rules there are. */
const VOCABULARY: readonly EntityClass[] = ["product", "place", "policy"];

/** What joins a claim to those between whom it stands. */
const ENDS: readonly string[] = [iriOf("ss:subject"), iriOf("ss:object")];

/** Statements of an endpoint, fetched as a question needs them. Nothing is fetched twice. */
export class Slice {
  readonly #graph: PagedGraph;
  readonly #limits: SliceLimits;
  readonly #quads: Quad[] = [];
  readonly #known: Record<Described, Set<string>> = {
    claim: new Set(),
    source: new Set(),
    entity: new Set(),
  };
  readonly #classOf = new Map<string, string>();
  readonly #broader = new Map<string, readonly string[]>();
  /** Entities that some claims name, in the order of finding. */
  readonly #namedBy = new Map<string, readonly string[]>();
  readonly #walked = new Set<string>();
  /** The claims that are here, in the order of their coming. */
  readonly #order: string[] = [];
  /** Of how many of them it is known what replaces them. */
  #replaced = 0;
  /** What claims refer to and is not here. */
  #referred: Record<"claim" | "source", Set<string>> = { claim: new Set(), source: new Set() };
  #ahead: readonly string[] = [];
  #parties: readonly string[] = [];
  /** How many statements a walk has seen. */
  #handed = 0;
  #partial = false;

  constructor(graph: PagedGraph, limits: SliceLimits) {
    this.#graph = graph;
    this.#limits = limits;
  }

  get quads(): readonly Quad[] {
    return this.#quads;
  }
  /** Whether a limit was reached, so that something is missing. */
  get partial(): boolean {
    return this.#partial;
  }

  /** What every question reads, and what this one names. */
  async begin(reads: Reads): Promise<void> {
    await this.#readVocabulary(reads.ranks ? RULES_OF_TRADE : null);
    const { entities, claims } = await this.#findNamed(reads);
    this.#parties = entities.filter((id) => this.#isPassed(id, []));
    const said = inParts(reads.said ? entities : [], THINGS_AT_ONCE).map(queries.claimsSaidBy);
    await this.#fetch([...claims, ...(await this.#newest(reads)), ...(await this.#lists(said))]);
    if (reads.ranks) return;
    await this.#complete();
    const family = inParts(this.#family(reads.products, entities), THINGS_AT_ONCE);
    const ranked = await this.#add(await this.#lists(family.map(queries.claimsOnProducts)));
    const parties = reads.products.length === 0 ? entities : this.#parties;
    this.#ahead = [...new Set([...parties, ...ranked])].sort();
  }

  /** The ids of the parties that the question names. */
  get parties(): readonly string[] {
    return this.#parties.map((iri) => iri.slice(PREFIXES.entity.length));
  }

  /** The class of what is known, by its id. */
  classOf(id: string): EntityClass | undefined {
    return this.#classOf.get(entityIri(id)) as EntityClass | undefined;
  }

  /** Goes where a walk leads, as far as there is room; gives how many rounds that took. */
  async follow(walk: RankingWalk): Promise<number> {
    let rounds = 0;
    for (let wanted = walk.next(); wanted.length > 0 && !this.#partial; wanted = walk.next()) {
      const patterns = wanted.flatMap(({ ids, products, ...rest }) =>
        inParts(ids.map(entityIri), THINGS_AT_ONCE).map((iris) =>
          queries.claimsWith({ ...rest, iris, products: products?.map(entityIri) ?? null }),
        ),
      );
      await this.#fetch(await this.#lists(patterns));
      walk.take(readFoundClaims(this.#quads.slice(this.#handed)));
      this.#handed = this.#quads.length;
      rounds++;
    }
    await this.#complete();
    return rounds;
  }

  /** One step further; false where there is nothing further or no room for it. */
  async step(through: readonly EntityClass[]): Promise<boolean> {
    const first = this.#walked.size === 0;
    const ahead = this.#ahead.filter(
      (id) => !this.#walked.has(id) && (first || this.#isPassed(id, through)),
    );
    if (ahead.length === 0 || this.#partial) return false;
    const found = await this.#lists(inParts(ahead, THINGS_AT_ONCE).map(queries.claimsAbout));
    for (const id of ahead) this.#walked.add(id);
    this.#ahead = await this.#add(found);
    return true;
  }

  // Where the first step begins it is not asked what stands there.
  #isPassed(id: string, through: readonly EntityClass[]): boolean {
    const sort = this.#classOf.get(id) as EntityClass | undefined;
    return sort !== undefined && (!VOCABULARY.includes(sort) || through.includes(sort));
  }

  async #readVocabulary(predicates: readonly Predicate[] | null): Promise<void> {
    const { vocabulary } = this.#limits;
    const lists = VOCABULARY.flatMap((sort) => [
      queries.ofClass(sort),
      queries.claimsOfClass(sort, predicates),
    ]);
    const ids = await this.#lists(lists, vocabulary);
    await this.#describe("entity", ids);
    await this.#fetch(ids.filter((id) => id.startsWith(PREFIXES.claim)));
  }

  /** The entities and claims that an input names, by id or by name as it is written. */
  async #findNamed({ named, sources }: Reads) {
    const plain = named.filter(queries.isPlainId);
    const names = inParts(named.flatMap(spellings), THINGS_AT_ONCE);
    const called = await this.#lists(names.map(queries.called));
    await this.#describe("entity", [...plain.map(entityIri), ...called]);
    await this.#describe(
      "source",
      [...plain, ...(sources ?? [])].map((id) => PREFIXES.source + id),
    );
    const entities = [...new Set([...plain.map(entityIri), ...called])].filter((id) =>
      this.#classOf.has(id),
    );
    return { entities, claims: plain.map((id) => PREFIXES.claim + id) };
  }

  /** Products with their sorts, and with the sorts of what they are sorts of; what is a sort of nothing stands for all goods and brings none. */
  #family(names: readonly string[], entities: readonly string[]): readonly string[] {
    const wanted =
      names.length === 0 ? [] : entities.filter((id) => this.#classOf.get(id) === "product");
    const wider = new Set(wanted);
    for (const one of wider) {
      for (const next of this.#broader.get(one) ?? []) {
        if ((this.#broader.get(next) ?? []).length > 0) wider.add(next);
      }
    }
    const family = new Set(wider);
    for (let size = -1; size !== family.size; ) {
      size = family.size;
      for (const [id, above] of this.#broader)
        if (above.some((one) => family.has(one))) family.add(id);
    }
    return [...family].sort();
  }

  /** The claims of the newest sources, which say what day it is. */
  async #newest({ until, sources }: Reads): Promise<readonly string[]> {
    const dated = await this.#graph.first(
      queries.newestSources(until, NEWEST_SOURCES),
      NEWEST_SOURCES,
    );
    const read = [
      ...dated,
      ...(sources ?? []).slice(0, NEWEST_SOURCES).map((id) => PREFIXES.source + id),
    ];
    if (read.length === 0) return [];
    return this.#lists([queries.samplesFrom(read)]);
  }

  /** Fetches claims with all that they name; gives the entities that they are about. */
  async #add(found: readonly string[]): Promise<readonly string[]> {
    const before = this.#order.length;
    await this.#fetch(found);
    await this.#complete();
    const about = [...found, ...this.#order.slice(before)];
    return [...new Set(about.flatMap((id) => this.#namedBy.get(id) ?? []))].sort();
  }

  /** Fetches claims, as far as there is room, with the entities that they name. */
  async #fetch(claims: readonly string[], room = this.#limits.claims - this.#order.length) {
    const unknown = [...new Set(claims)].filter((id) => !this.#known.claim.has(id)).sort();
    if (unknown.length > room) this.#partial = true;
    const taken = unknown.slice(0, Math.max(0, room));
    this.#order.push(...taken);
    await this.#describeEntities((await this.#describe("claim", taken)).entity);
  }

  /** Fetches what the claims need beside them: their sources, what they refer to and what replaces them. */
  async #complete(): Promise<void> {
    while (this.#referred.claim.size + this.#referred.source.size > 0 || this.#isReplaceable()) {
      const { claim, source } = this.#referred;
      this.#referred = { claim: new Set(), source: new Set() };
      await this.#describeEntities((await this.#describe("source", [...source])).entity);
      // What a claim refers to must be there, however little room is left; what it refers to is few.
      await this.#fetch([...claim], Number.POSITIVE_INFINITY);
      if (!this.#isReplaceable()) continue;
      const replaceable = inParts(this.#order.slice(this.#replaced), THINGS_AT_ONCE);
      this.#replaced = this.#order.length;
      await this.#fetch(await this.#lists(replaceable.map(queries.claimsReplacing)));
    }
  }

  // Where there is no room left, nobody asks what replaces what is there.
  #isReplaceable(): boolean {
    return !this.#partial && this.#replaced < this.#order.length;
  }

  async #describeEntities(ids: readonly string[]): Promise<void> {
    for (let next = ids; next.length > 0; ) {
      const { entity } = await this.#describe("entity", next);
      const missing = next.filter((id) => !this.#classOf.has(id));
      const merged = await this.#lists(inParts(missing, THINGS_AT_ONCE).map(queries.mergedInto));
      next = [...entity, ...merged].filter((id) => !this.#known.entity.has(id));
    }
  }

  /** Fetches what is told of things that are not known yet; gives the entities that they refer to. */
  async #describe(link: Described, iris: readonly string[]) {
    const known = this.#known[link];
    const wanted = [...new Set(iris)].filter((iri) => !known.has(iri) && isOurs(link, iri)).sort();
    for (const iri of wanted) known.add(iri);
    const parts = inParts(wanted, link === "claim" ? CLAIMS_AT_ONCE : THINGS_AT_ONCE);
    const entities = new Set<string>();
    const read = async (part: readonly string[]): Promise<void> => {
      for (const quad of await this.#graph.describe(link, part)) this.#take(quad, entities);
    };
    for (const some of inParts(parts, REQUESTS_AT_ONCE)) await Promise.all(some.map(read));
    return { entity: [...entities].filter((iri) => !this.#known.entity.has(iri)).sort() };
  }

  /** The ids of several lists, one after the other. */
  async #lists(
    asked: readonly queries.ListQuery[],
    most: number = this.#limits.claims,
  ): Promise<readonly string[]> {
    const all: string[] = [];
    for (const some of inParts(asked, REQUESTS_AT_ONCE)) {
      const lists = await Promise.all(some.map((query) => this.#graph.list(query, most)));
      for (const { ids, cut } of lists) {
        if (cut) this.#partial = true;
        all.push(...ids);
      }
    }
    return all;
  }

  #take(quad: Quad, entities: Set<string>): void {
    const { subject, predicate, object } = quad;
    this.#quads.push(quad);
    if (!("iri" in object)) return;
    const { iri } = object;
    if (predicate === iriOf("rdf:type") && subject.startsWith(PREFIXES.entity)) {
      this.#classOf.set(subject, iri.slice(PREFIXES.ss.length));
    }
    if (predicate === iriOf("skos:broader")) push(this.#broader, subject, iri);
    if (ENDS.includes(predicate)) push(this.#namedBy, subject, iri);
    if (isOurs("entity", iri)) entities.add(iri);
    for (const link of ["claim", "source"] as const) {
      if (isOurs(link, iri) && !this.#known[link].has(iri)) this.#referred[link].add(iri);
    }
  }
}

/** As it is written, and in the other usual ways of writing capitals. */
function spellings(name: string): readonly string[] {
  const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
  const title = lower.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([name, lower, upper, title])];
}

// A part of a thing, such as the number of a claim, comes with it.
function isOurs(link: Described, iri: string): boolean {
  const id = idIn(iri, PREFIXES[link]);
  return id !== null && !id.includes("#") && queries.isPlainId(id);
}

function push(map: Map<string, readonly string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
