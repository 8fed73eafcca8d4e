import { buildGraph } from "../graph/build-graph.ts";
import { productFamily, widerProducts } from "../graph/products.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { FoundClaim, Predicate } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { LENSES } from "../model/lens.ts";
import { isRefusal } from "../model/refusal.ts";
import { type EntityClass, UNKNOWN } from "../model/vocabulary.ts";
import type { Need } from "../query/need/need.ts";
import { facetsOf, fitsWidely, isMatched, makeMatch } from "../query/options/match.ts";
import type { Question } from "./ask.ts";
import { readInput } from "./input/input-reader.ts";
import { LENS_PARAMETERS } from "./input/lens-parameters.ts";
import { FORMS } from "./input/operation-forms.ts";
import { readNeed } from "./input/read-need.ts";

/**
 * What somebody or something is to a ranking: goods that are asked for; a firm that comes into question or counts with one
 * that does; a plant of such a firm; a venture that it owns a part of, with its plants; whoever owns it, with what is
 * theirs; whom it supplies; the buyer with its plants and programmes; what a supply was agreed in.
 */
type Role =
  | "goods"
  | "firm"
  | "plant"
  | "venture"
  | "venturePlant"
  | "owner"
  | "unit"
  | "customer"
  | "buyer"
  | "agreement";

/** As what a claim names those that are asked about; `product` = as the goods of a supply. */
type Place = "subject" | "object" | "product";

interface Lead {
  readonly as: Place;
  readonly predicates: readonly Predicate[];
  /** What those at the other end are then; `maker` = a plant or a firm; null = nobody is followed. */
  readonly to: Role | "maker" | null;
  /** Only claims on goods for what the builders of the trade build. */
  readonly forBuilders?: true;
}

const lead = (as: Place, to: Lead["to"], ...predicates: readonly Predicate[]): Lead => ({
  as,
  to,
  predicates,
});
const OWN_UNITS: readonly Lead[] = [
  lead("subject", "unit", "operates"),
  lead("object", "unit", "partOf"),
  { ...lead("object", null, "suppliesTo"), forBuilders: true },
];

/** Which claims on each a ranking reads, and whom they lead to. */
const LEADS: { readonly [R in Role]: readonly Lead[] } = {
  goods: [lead("object", "maker", "produces"), lead("product", "maker", "suppliesTo")],
  firm: [
    lead("subject", "plant", "operates"),
    lead("subject", "customer", "suppliesTo"),
    lead("subject", "venture", "ownsStakeIn"),
    lead(
      "subject",
      null,
      "produces",
      "hasCapacity",
      "hasSitesIn",
      "hasMilestone",
      "hasStatus",
      "tariffRisk",
      "facilityCount",
      "alternativeFor",
      "inTalksWith",
      "basedIn",
      "ascribedNationality",
    ),
    lead("object", "owner", "ownsStakeIn"),
    lead("object", "unit", "partOf"),
    lead("object", null, "suppliesTo"),
  ],
  plant: [
    lead("subject", "customer", "suppliesTo"),
    lead("subject", null, "produces", "hasMilestone", "hasCapacity", "hasStatus", "locatedIn"),
    lead("object", "firm", "operates"),
    lead("object", "unit", "partOf"),
    lead("object", null, "suppliesTo"),
  ],
  venture: [lead("subject", "venturePlant", "operates")],
  venturePlant: [
    lead("subject", null, "locatedIn", "hasStatus", "hasMilestone"),
    lead("object", null, "operates"),
  ],
  owner: [
    lead("subject", null, "basedIn", "ascribedNationality"),
    lead("object", "owner", "ownsStakeIn"),
    ...OWN_UNITS,
  ],
  unit: [...OWN_UNITS, lead("object", null, "operates")],
  customer: [lead("subject", "customer", "partOf"), lead("object", "customer", "operates")],
  buyer: [
    lead("subject", "buyer", "operates"),
    lead("subject", null, "usesComponent", "locatedIn"),
    lead("object", "buyer", "partOf"),
    lead("object", "maker", "suppliesTo", "alternativeFor"),
    lead("object", null, "operates"),
  ],
  agreement: [lead("subject", null, "hasStatus", "hasMilestone")],
};

/** What a ranking reads of products, places and policies: how they lie and belong together, and duties. */
export const RULES_OF_TRADE: readonly Predicate[] = [
  "appliesTo",
  "hasMilestone",
  "hasStatus",
  "imposes",
  "partOf",
];

/** Claims that are to be fetched: those with any of some predicates that name any of some entities so. */
export interface Wanted {
  readonly as: Place;
  readonly predicates: readonly Predicate[];
  readonly ids: readonly EntityId[];
  /** Only those on any of these products; null = whatever the product. */
  readonly products: readonly EntityId[] | null;
}

/** Products that tell where to look. */
interface GoodsInPlay {
  /** Whoever makes or supplies them comes into question. */
  readonly kin: ReadonlySet<EntityId>;
  /** Whoever supplies the buyer with them does. */
  readonly wide: ReadonlySet<EntityId>;
  /** What builders of the trade buy. */
  readonly forBuilders: readonly EntityId[];
}

/**
 * The claims that a ranking of alternatives reads, found round by round: what is wanted next follows from what came. It
 * asks only about those that come into question and whoever belongs to them, each only for the predicates that the
 * ranking looks at, so that its answer is that of the whole record (`tests/property/ranking-walk.test.ts`).
 */
export class RankingWalk {
  readonly #goods: GoodsInPlay;
  readonly #classOf: (id: EntityId) => EntityClass | undefined;
  readonly #roles = new Map<string, { readonly role: Role; readonly id: EntityId }>();
  readonly #named = new Map<EntityId, FoundClaim[]>();
  readonly #buyer: EntityId;
  #ahead: { readonly role: Role; readonly id: EntityId }[] = [];
  #asked: readonly { readonly role: Role; readonly id: EntityId }[] = [];

  /**
   * @param vocabulary a record with the products that there are
   * @param parties whom the question names besides, each a firm or plant that is looked at in any case
   * @param classOf the class of whatever a claim that was taken names; undefined = not known
   */
  constructor(
    vocabulary: Dataset,
    need: Need,
    parties: readonly EntityId[],
    classOf: (id: EntityId) => EntityClass | undefined,
  ) {
    this.#classOf = classOf;
    this.#goods = goodsInPlay(vocabulary, need);
    this.#buyer = need.buyer;
    for (const id of this.#goods.kin) this.#add("goods", id);
    this.#add("buyer", need.buyer);
    for (const id of parties) this.#add("maker", id);
  }

  /** What is wanted next; empty at the end. */
  next(): readonly Wanted[] {
    this.#asked = this.#ahead;
    this.#ahead = [];
    const wanted = new Map<string, { lead: Lead; ids: Set<EntityId> }>();
    for (const { role, id } of this.#asked) {
      for (const one of LEADS[role]) {
        const products = one.forBuilders === true ? this.#goods.forBuilders : null;
        if (products?.length === 0) continue;
        const key = `${one.as} ${one.predicates.join(" ")} ${one.forBuilders}`;
        const known = wanted.get(key) ?? { lead: one, ids: new Set<EntityId>() };
        known.ids.add(id);
        wanted.set(key, known);
      }
    }
    return [...wanted.values()].map(({ lead: { as, predicates, forBuilders }, ids }) => ({
      as,
      predicates,
      ids: [...ids].sort(),
      products: forBuilders === true ? this.#goods.forBuilders : null,
    }));
  }

  /** Takes what came, all that is wanted among it, and follows it. */
  take(claims: readonly FoundClaim[]): void {
    for (const claim of claims) {
      const named = [...claim.subject, claim.object, claim.qualifiers.product];
      for (const id of new Set(named)) {
        if (typeof id !== "string") continue;
        const known = this.#named.get(id);
        if (known === undefined) this.#named.set(id, [claim]);
        else known.push(claim);
      }
    }
    for (const { role, id } of this.#asked) {
      for (const one of LEADS[role]) this.#follow(role, id, one);
    }
  }

  #follow(role: Role, id: EntityId, { as, predicates, to }: Lead): void {
    for (const claim of this.#named.get(id) ?? []) {
      if (!predicates.some((name) => name === claim.predicate) || !isNamedAs(claim, id, as))
        continue;
      const { agreement } = claim.qualifiers;
      if (typeof agreement === "string") this.#add("agreement", agreement);
      if (to === null || (role === "buyer" && !this.#mayBeFor(claim))) continue;
      const ends = as === "subject" ? [claim.object ?? []].flat() : claim.subject;
      for (const end of ends) {
        this.#add(to, end);
        // A firm counts with whoever owns the whole of it.
        if (claim.predicate === "ownsStakeIn" && role === "firm" && isWhole(claim)) {
          this.#add("firm", end);
        }
      }
    }
  }

  // Who supplies the buyer with goods of another kind does not come into question.
  #mayBeFor({ predicate, qualifiers: { product } }: FoundClaim): boolean {
    return predicate !== "suppliesTo" || product === UNKNOWN || this.#goods.wide.has(`${product}`);
  }

  #add(to: Role | "maker", id: EntityId): void {
    const sort = this.#classOf(id);
    if (to !== "goods" && (sort === "product" || sort === "place" || sort === "policy")) return;
    const isMaker = to === "maker" || to === "firm";
    const role = isMaker ? (sort === "facility" ? "plant" : "firm") : to;
    const key = `${role} ${id}`;
    if (this.#roles.has(key)) return;
    this.#roles.set(key, { role, id });
    this.#ahead.push({ role, id });
    // What the buyer makes itself is shown beside the others.
    if (role === "buyer" && id === this.#buyer) this.#add("firm", id);
  }
}

function isNamedAs({ subject, object, qualifiers }: FoundClaim, id: EntityId, as: Place): boolean {
  switch (as) {
    case "subject":
      return subject.includes(id);
    case "object":
      return object === id;
    case "product":
      return qualifiers.product === id;
  }
}

// Read widely: the ranking itself says what counts.
function isWhole({ qualifiers: { share } }: FoundClaim): boolean {
  if (typeof share !== "object" || share === null) return false;
  const { value, min } = share as { readonly value?: unknown; readonly min?: unknown };
  return Number(value ?? min ?? 0) >= 100;
}

function goodsInPlay(vocabulary: Dataset, need: Need): GoodsInPlay {
  const graph = buildGraph({ ...vocabulary, claims: [], sources: [] }, LENSES.default);
  const products = graph.dataset.entities.filter(({ class: sort }) => sort === "product");
  const matchOf = makeMatch(graph, need);
  const told = [undefined, ...Object.keys(graph.dataset.case.trade.chemistries)];
  const sorts = products.map(({ id }) => ({
    id,
    matches: told.map((chemistry) => matchOf({ product: id, chemistry })),
  }));
  const family = productFamily(graph, need.product);
  const kin = sorts.filter(({ matches }) => matches.some(isMatched)).map(({ id }) => id);
  const wide = sorts.filter(({ matches }) => matches.some(fitsWidely)).map(({ id }) => id);
  return {
    kin: new Set([...family, ...kin]),
    wide: new Set([...family, ...widerProducts(graph, need.product), ...kin, ...wide]),
    forBuilders: boughtByBuilders(
      graph,
      products.map(({ id }) => id),
    ),
  };
}

function boughtByBuilders(graph: SupplyGraph, products: readonly EntityId[]): readonly EntityId[] {
  const use = graph.dataset.case.trade.builder?.buysFor ?? null;
  return use === null ? [] : products.filter((id) => facetsOf(graph, id).use === use);
}

/**
 * The walk of a question that ranks; null where its need cannot be read, which the question itself says.
 *
 * @param vocabulary a record with the products and places that there are, and whomever the question names
 * @param named the parties that the question names
 */
export function walkOf(
  vocabulary: Dataset,
  { operation, input }: Question,
  named: readonly EntityId[],
  classOf: (id: EntityId) => EntityClass | undefined,
): RankingWalk | null {
  const parameters = [...FORMS[operation].parameters, ...LENS_PARAMETERS];
  const read = readInput(vocabulary, parameters, input, (given) => readNeed(given, vocabulary));
  if (isRefusal(read)) return null;
  const { need } = read;
  const parties = [...named, need.insteadOf ?? []].flat().filter((id) => id !== need.buyer);
  return new RankingWalk(vocabulary, need, parties, classOf);
}
