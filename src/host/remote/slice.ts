import type { EntityClass } from "../../core/model/vocabulary.ts";
import type { Reads } from "../../core/operation/reads.ts";
import { entityIri, idIn, iriOf, PREFIXES } from "../../core/rdf/names.ts";
import type { Quad } from "../../core/rdf/quad.ts";
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
const NEWEST_CLAIMS = 300;

/** What every question reads whole: what goods, places and rules there are. */
const VOCABULARY: readonly EntityClass[] = ["product", "place", "policy"];

/** What joins a claim to those between whom it stands. */
const ENDS: readonly string[] = [iriOf("ss:subject"), iriOf("ss:object")];

type Link = "claim" | "source" | "entity";

/** Statements of an endpoint, fetched as a question needs them. Nothing is fetched twice. */
export class Slice {
  readonly #graph: PagedGraph;
  readonly #limits: SliceLimits;
  readonly #quads: Quad[] = [];
  readonly #known: Record<Link, Set<string>> = {
    claim: new Set(),
    source: new Set(),
    entity: new Set(),
  };
  readonly #classOf = new Map<string, string>();
  readonly #broader = new Map<string, readonly string[]>();
  /** Entities that some claims name, in the order of finding. */
  readonly #namedBy = new Map<string, readonly string[]>();
  readonly #walked = new Set<string>();
  #ahead: readonly string[] = [];
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
    await this.#readVocabulary();
    const { entities, claims } = await this.#findNamed(reads);
    const told = [...claims, ...(await this.#newest(reads))];
    for (const part of inParts(reads.said ? entities : [], THINGS_AT_ONCE)) {
      told.push(...(await this.#list(queries.claimsSaidBy(part))));
    }
    await this.#add(told);
    const ranked: string[] = [];
    for (const part of inParts(this.#family(reads.products, entities), THINGS_AT_ONCE)) {
      ranked.push(...(await this.#list(queries.claimsOnProducts(part))));
    }
    const parties = entities.filter((id) => reads.products.length === 0 || this.#isPassed(id, []));
    this.#ahead = [...new Set([...parties, ...(await this.#add(ranked))])].sort();
  }

  /** One step further; false where there is nothing further or no room for it. */
  async step(through: readonly EntityClass[]): Promise<boolean> {
    const first = this.#walked.size === 0;
    const ahead = this.#ahead.filter(
      (id) => !this.#walked.has(id) && (first || this.#isPassed(id, through)),
    );
    if (ahead.length === 0 || this.#partial) return false;
    const found: string[] = [];
    for (const part of inParts(ahead, THINGS_AT_ONCE)) {
      found.push(...(await this.#list(queries.claimsAbout(part))));
      if (this.#partial) break;
    }
    for (const id of ahead) this.#walked.add(id);
    this.#ahead = await this.#add(found);
    return true;
  }

  // Where the first step begins it is not asked what stands there.
  #isPassed(id: string, through: readonly EntityClass[]): boolean {
    const sort = this.#classOf.get(id) as EntityClass | undefined;
    return sort !== undefined && (!VOCABULARY.includes(sort) || through.includes(sort));
  }

  async #readVocabulary(): Promise<void> {
    const claims: string[] = [];
    for (const sort of VOCABULARY) {
      const { vocabulary } = this.#limits;
      await this.#describe("entity", await this.#list(queries.ofClass(sort), vocabulary));
      claims.push(...(await this.#list(queries.claimsOfClass(sort), vocabulary)));
    }
    await this.#add(claims);
  }

  /** The entities and claims that an input names, by id or by name as it is written. */
  async #findNamed({ named, sources }: Reads) {
    const plain = named.filter(queries.isPlainId);
    const called: string[] = [];
    for (const part of inParts(named.flatMap(spellings), THINGS_AT_ONCE)) {
      called.push(...(await this.#list(queries.called(part))));
    }
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
    return this.#graph.first(queries.claimsFrom(read)(null, NEWEST_CLAIMS), NEWEST_CLAIMS);
  }

  /** Fetches claims with all that they name; gives the entities that they are about. */
  async #add(found: readonly string[]): Promise<readonly string[]> {
    const about: string[] = [];
    for (let next = found; next.length > 0; ) {
      const room = this.#limits.claims - this.#known.claim.size;
      const unknown = [...new Set(next)].filter((id) => !this.#known.claim.has(id)).sort();
      if (unknown.length > room) this.#partial = true;
      const taken = unknown.slice(0, Math.max(0, room));
      for (const id of next) about.push(...(this.#namedBy.get(id) ?? []));
      const named = await this.#describe("claim", taken);
      for (const id of taken) about.push(...(this.#namedBy.get(id) ?? []));
      const replacing: string[] = [];
      for (const part of inParts(taken, THINGS_AT_ONCE)) {
        replacing.push(...(await this.#list(queries.claimsReplacing(part))));
      }
      const things = [...named.entity, ...(await this.#describe("source", named.source)).entity];
      await this.#describeEntities(things);
      next = [...named.claim, ...replacing].filter((id) => !this.#known.claim.has(id));
      if (this.#partial) await this.#describeMissing(next);
      if (this.#partial) break;
    }
    return [...new Set(about)].sort();
  }

  // What a claim refers to must be there, however little room is left; what it refers to is few.
  async #describeMissing(claims: readonly string[]): Promise<void> {
    for (let next = claims; next.length > 0; ) {
      const named = await this.#describe("claim", next);
      await this.#describeEntities([
        ...named.entity,
        ...(await this.#describe("source", named.source)).entity,
      ]);
      next = named.claim;
    }
  }

  async #describeEntities(ids: readonly string[]): Promise<void> {
    for (let next = ids; next.length > 0; ) {
      const { entity } = await this.#describe("entity", next);
      const missing = next.filter((id) => !this.#classOf.has(id));
      const merged: string[] = [];
      for (const part of inParts(missing, THINGS_AT_ONCE)) {
        merged.push(...(await this.#list(queries.mergedInto(part))));
      }
      next = [...entity, ...merged].filter((id) => !this.#known.entity.has(id));
    }
  }

  /** Fetches what is told of things that are not known yet; gives what they refer to. */
  async #describe(link: Link, iris: readonly string[]): Promise<Record<Link, readonly string[]>> {
    const known = this.#known[link];
    const wanted = [...new Set(iris)].filter((iri) => !known.has(iri) && isOurs(link, iri)).sort();
    for (const iri of wanted) known.add(iri);
    const parts = inParts(wanted, link === "claim" ? CLAIMS_AT_ONCE : THINGS_AT_ONCE);
    const referred: Record<Link, Set<string>> = {
      claim: new Set(),
      source: new Set(),
      entity: new Set(),
    };
    const read = async (part: readonly string[]): Promise<void> => {
      for (const quad of await this.#graph.describe(part)) this.#take(quad, referred);
    };
    for (const some of inParts(parts, REQUESTS_AT_ONCE)) await Promise.all(some.map(read));
    const unknown = (sort: Link): readonly string[] =>
      [...referred[sort]].filter((iri) => !this.#known[sort].has(iri)).sort();
    return { claim: unknown("claim"), source: unknown("source"), entity: unknown("entity") };
  }

  async #list(query: queries.ListQuery, most: number = this.#limits.claims) {
    const { ids, cut } = await this.#graph.list(query, most);
    if (cut) this.#partial = true;
    return ids;
  }

  #take(quad: Quad, referred: Record<Link, Set<string>>): void {
    const { subject, predicate, object } = quad;
    this.#quads.push(quad);
    if (!("iri" in object)) return;
    const { iri } = object;
    if (predicate === iriOf("rdf:type") && subject.startsWith(PREFIXES.entity)) {
      this.#classOf.set(subject, iri.slice(PREFIXES.ss.length));
    }
    if (predicate === iriOf("skos:broader")) push(this.#broader, subject, iri);
    if (ENDS.includes(predicate)) push(this.#namedBy, subject, iri);
    for (const link of ["claim", "source", "entity"] as const) {
      if (isOurs(link, iri)) referred[link].add(iri);
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
function isOurs(link: Link, iri: string): boolean {
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
