import { keepWith, memo } from "../../graph/keep-with.ts";
import { placesAt } from "../../graph/places.ts";
import { productFamily, widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Entity } from "../../model/entity.ts";
import { isPathWithin } from "../../model/facet.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { partiesOf } from "../options/parties.ts";
import { IdSet } from "./id-set.ts";
import { readLink } from "./links.ts";
import {
  compareEnds,
  daysOf,
  readDays,
  readNumbers,
  splitComparison,
  type Verdict,
} from "./range.ts";
import type { ListFacet } from "./step.ts";
import { READINGS, type Told } from "./told.ts";

/** What a value of a facet keeps, and of what it is not known whether it would. */
export interface Judged {
  readonly fits: IdSet;
  readonly open: IdSet;
}

/**
 * All that can be listed: what a counted claim speaks of, and the products and agreements it names. What the lens leaves nothing of is
 * not there. By label, then by id.
 */
export const listed: (graph: SupplyGraph) => readonly Entity[] = keepWith((graph: SupplyGraph) => {
  const named = new Set<string>();
  for (const { qualifiers } of graph.claims.values()) {
    if ("product" in qualifiers && typeof qualifiers.product === "string") {
      named.add(qualifiers.product);
    }
    if ("agreement" in qualifiers && typeof qualifiers.agreement === "string") {
      named.add(qualifiers.agreement);
    }
  }
  return graph.dataset.entities
    .filter(({ id }) => graph.claimsAbout.has(id) || named.has(id))
    .sort(
      (a, b) => compareIds(a.label.toLowerCase(), b.label.toLowerCase()) || compareIds(a.id, b.id),
    );
});

interface FacetIndex {
  /** What is told of each listed entity, in their order. */
  readonly told: readonly (readonly Told[])[];
  /** Of whom each value is told, by their places. */
  readonly tellers: ReadonlyMap<string, readonly number[]>;
  readonly silent: IdSet;
}

const indexFor = keepWith((graph: SupplyGraph, facet: ListFacet): FacetIndex => {
  const { told: read, applies } = READINGS[facet];
  const all = listed(graph);
  const told = all.map((entity) => read(graph, entity));
  const tellers = new Map<string, number[]>();
  told.forEach((some, place) => {
    for (const { value } of some) {
      const known = tellers.get(value);
      if (known === undefined) tellers.set(value, [place]);
      else known.push(place);
    }
  });
  const silent = all.flatMap((entity, place) =>
    told[place]?.length === 0 && applies(graph, entity) ? [place] : [],
  );
  return { told, tellers, silent: IdSet.of(all.length, silent) };
});

/** The values that are told for a facet, by code. O(entities) once for a graph. */
export function toldValues(graph: SupplyGraph, facet: ListFacet): readonly string[] {
  return [...indexFor(graph, facet).tellers.keys()].sort(compareIds);
}

/** What is told of a listed entity for a facet, by its place among them. */
export function toldAt(graph: SupplyGraph, facet: ListFacet, place: number): readonly Told[] {
  return indexFor(graph, facet).told[place] ?? [];
}

/** What a value of a facet keeps. The same object for the same graph, facet and value. */
export const judge: (graph: SupplyGraph, facet: ListFacet, asked: string) => Judged = keepWith(
  (graph: SupplyGraph, facet: ListFacet, asked: string): Judged => {
    const { told, tellers, silent } = indexFor(graph, facet);
    if (asked === UNKNOWN) return { fits: silent, open: IdSet.of(told.length, []) };
    const verdict = verdictFor(graph, facet, asked);
    const some = (wanted: Verdict): IdSet =>
      IdSet.of(
        told.length,
        [...tellers].flatMap(([value, places]) => (verdict(value) === wanted ? places : [])),
      );
    const found = LOOK_UPS[facet]?.(graph, asked);
    const fits = found === undefined ? some("yes") : IdSet.of(told.length, found);
    // Found where somebody asks: a count needs none.
    let open: IdSet | null = null;
    return {
      fits,
      get open() {
        open ??= some("open").or(silent).without(fits);
        return open;
      },
    };
  },
);

/** The claims by which a listed entity fits a value of a facet. */
export function fittingClaims(
  graph: SupplyGraph,
  facet: ListFacet,
  asked: string,
  place: number,
): readonly ClaimId[] {
  if (asked === UNKNOWN) return [];
  const verdict = verdictFor(graph, facet, asked);
  return toldAt(graph, facet, place).flatMap(({ value, claims }) =>
    verdict(value) === "yes" ? claims : [],
  );
}

const verdictFor = keepWith((graph: SupplyGraph, facet: ListFacet, asked: string) =>
  memo(VERDICTS[facet](graph, asked)),
);

// Every relation is asked of every link.
const toldLinks = keepWith((_: SupplyGraph) => memo(readLink));

type MakeVerdict = (graph: SupplyGraph, asked: string) => (told: string) => Verdict;

const same: MakeVerdict = (_, asked) => (told) => (told === asked ? "yes" : "no");

const path: MakeVerdict = (_, asked) => (told) => {
  if (isPathWithin(told, asked)) return "yes";
  return isPathWithin(asked, told) ? "open" : "no";
};

const numbers: MakeVerdict = (_, asked) => {
  const { by, text } = splitComparison(asked);
  const bound = { low: Number(text), high: Number(text) };
  return (told) => compareEnds(readNumbers(told), by, bound);
};

const days: MakeVerdict = (_, asked) => {
  const { by, text } = splitComparison(asked);
  const bound = daysOf(text);
  return (told) => compareEnds(readDays(told), by, bound);
};

/** The places in the list of those that fit, where they can be looked up; undefined where all that is told has to be judged. */
type LookUp = (graph: SupplyGraph, asked: string) => readonly number[] | undefined;

const exactly =
  (facet: ListFacet): LookUp =>
  (graph, asked) =>
    indexFor(graph, facet).tellers.get(asked) ?? [];

const LOOK_UPS: { readonly [F in ListFacet]?: LookUp } = {
  class: exactly("class"),
  tier: exactly("tier"),
  status: exactly("status"),
  contract: exactly("contract"),
  kind: exactly("kind"),
  source: exactly("source"),
  contested: exactly("contested"),
  picked: exactly("picked"),
  mine: exactly("mine"),
  place: (graph, asked) => {
    const { inside, blocs } = regionIndexFor(graph);
    const { containment } = placesAt(graph);
    // A bloc lies in a region as its members do.
    const within = blocs.filter(([bloc]) => containment(bloc, asked) === "within");
    return [...(inside.get(asked) ?? []), ...within.flatMap(([, places]) => places)];
  },
  relation: (graph, asked) =>
    readLink(asked).party === null ? (linkIndexFor(graph).get(asked) ?? []) : undefined,
};

/** Those who are told to be somewhere in each region, and those told to be in a bloc by itself. */
const regionIndexFor = keepWith((graph: SupplyGraph) => {
  const { tellers } = indexFor(graph, "place");
  const { around } = placesAt(graph);
  const told = [...tellers].map(([value, places]) => ({ groups: around(value), places }));
  return {
    inside: gather(told),
    blocs: [...tellers].filter(([value]) => graph.entities.get(value)?.subtype === "bloc"),
  };
});

/** Those who stand on the first side of each relation. */
const linkIndexFor = keepWith((graph: SupplyGraph) => {
  const readTold = toldLinks(graph);
  const told = [...indexFor(graph, "relation").tellers].flatMap(([value, places]) => {
    const { predicate, from } = readTold(value);
    return predicate === null || from ? [] : [{ groups: [predicate], places }];
  });
  return gather<string>(told);
});

function gather<Group>(
  told: readonly { readonly groups: Iterable<Group>; readonly places: readonly number[] }[],
): ReadonlyMap<Group, readonly number[]> {
  const gathered = new Map<Group, number[]>();
  for (const { groups, places } of told) {
    for (const group of groups) {
      const known = gathered.get(group);
      if (known === undefined) gathered.set(group, [...places]);
      else known.push(...places);
    }
  }
  return gathered;
}

const CONTAINED: { readonly [C in string]?: Verdict } = { within: "yes", outside: "no" };

function within(graph: SupplyGraph, asked: string): (told: string) => Verdict {
  const { containment } = placesAt(graph);
  return (told) => CONTAINED[containment(told, asked)] ?? "open";
}

const VERDICTS: { readonly [F in ListFacet]: MakeVerdict } = {
  class: same,
  origin: within,
  tier: same,
  status: same,
  contract: same,
  kind: same,
  source: same,
  contested: same,
  picked: same,
  mine: same,
  chemistry: path,
  format: path,
  capacity: numbers,
  independent: numbers,
  published: days,
  dated: days,
  place: within,
  // What is said of a wider product may be said of this one.
  product: (graph, asked) => {
    const [family, wider] = [productFamily(graph, asked), widerProducts(graph, asked)];
    return (told) => {
      if (family.has(told)) return "yes";
      return wider.includes(told) ? "open" : "no";
    };
  },
  relation: (graph, asked) => {
    const readTold = toldLinks(graph);
    const { predicate, party, from } = readLink(asked);
    // Who supplies a plant or a programme of a firm supplies the firm, and so the other way round.
    const units =
      party !== null && predicate === "suppliesTo"
        ? partiesOf(graph).unitsOf(party)
        : new Set(party === null ? [] : [party]);
    return (value) => {
      const told = readTold(value);
      const fits =
        (predicate === null || told.predicate === predicate) &&
        (party === null || (told.party !== null && units.has(told.party))) &&
        ((party === null ? !told.from : told.from === from) || predicate === null);
      return fits ? "yes" : "no";
    };
  },
};
