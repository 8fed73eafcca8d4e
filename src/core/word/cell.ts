import { labelOf } from "../graph/entity-label.ts";
import { keepWith } from "../graph/keep-with.ts";
import { writtenDate } from "../graph/newest-day.ts";
import { placesAt } from "../graph/places.ts";
import { governingStatus } from "../graph/status.ts";
import { getClaim, type SupplyGraph } from "../graph/supply-graph.ts";
import type { ClaimId, Predicate } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { lastDay, wordDate } from "../model/period.ts";
import { wordNumber, wordQuantity } from "../model/quantity.ts";
import { compareIds } from "../model/strength.ts";
import { UNITS } from "../model/vocabulary.ts";
import { capital, STATUS_WORDS_SHOWN, wordSort } from "../model/wording/words.ts";
import { findOriginators } from "../query/basis/originators.ts";
import { ownPlaces } from "../query/basis/own-lists.ts";
import { findOwners } from "../query/dossier/owners.ts";
import { linksOf, readLink } from "../query/facet/links.ts";
import { readNumbers } from "../query/facet/range.ts";
import type { ListFacet } from "../query/facet/step.ts";
import { READINGS } from "../query/facet/told.ts";
import { type ColumnName, canTell } from "./columns.ts";

/** What a cell says, and what it is sorted by. */
export interface Told {
  readonly text: string;
  /** A number in one unit for the column, or a day, or words. */
  readonly key: string | number;
}
/** null = not stated by any source that counts. */
export type Cell = Told | null;

/** One cell; null where nothing that counts states it, or it cannot be told of such a thing. */
export function readCell(graph: SupplyGraph, name: ColumnName, id: EntityId): Cell {
  const entity = graph.entities.get(id);
  return entity === undefined || !canTell(name, entity.class) ? null : CELLS[name](graph, id);
}

const words = (text: string): Cell => (text === "" ? null : { text, key: text });
const number = (value: number): Cell => ({ text: wordNumber(value), key: value });

const CELLS: {
  readonly [N in ColumnName]: (graph: SupplyGraph, id: EntityId) => Cell;
} = {
  sort: ({ entities }, id) => {
    const entity = entities.get(id);
    return entity === undefined ? null : words(wordSort(entity));
  },
  country: (graph, id) => {
    const { countryOf } = placesAt(graph);
    return names(
      graph,
      toldOf(graph, "place", id).flatMap((place) => countryOf(place) ?? []),
    );
  },
  place: (graph, id) => names(graph, toldOf(graph, "place", id)),
  status: (graph, id) => {
    const { status } = governingStatus(graph, id);
    return status === null || status === "unknown" ? null : words(STATUS_WORDS_SHOWN[status]);
  },
  statusSince: (graph, id) => day(graph, governingStatus(graph, id).claims, "last"),
  products: (graph, id) => names(graph, toldOf(graph, "product", id)),
  chemistry: (graph, id) => paths(toldOf(graph, "chemistry", id)),
  format: (graph, id) => paths(toldOf(graph, "format", id)),
  capacity: readCapacity,
  operator: (graph, id) => linked(graph, id, "operates", "to"),
  owners: (graph, id) => {
    const owners = findOwners(graph, id).map(({ id: owner, share }) => {
      const said = share === null ? "" : ` (${wordQuantity(share)})`;
      return labelOf(owner, graph.entities) + said;
    });
    return words(owners.join(", "));
  },
  plants: (graph, id) => linked(graph, id, "operates", "from"),
  suppliers: (graph, id) => linked(graph, id, "suppliesTo", "to"),
  customers: (graph, id) => linked(graph, id, "suppliesTo", "from"),
  broader: (graph, id) => names(graph, graph.entities.get(id)?.broader ?? []),
  makers: (graph, id) => linked(graph, id, "produces", "to"),
  parties: (graph, id) => linked(graph, id, "partyTo", "to"),
  imposedBy: (graph, id) => linked(graph, id, "imposes", "to"),
  appliesTo: (graph, id) => linked(graph, id, "appliesTo", "from"),
  firstClaim: (graph, id) => day(graph, claimIds(graph, id), "first"),
  lastClaim: (graph, id) => day(graph, claimIds(graph, id), "last"),
  claims: (graph, id) => number(graph.claimsAbout.get(id).length),
  sources: (graph, id) =>
    number(new Set(graph.claimsAbout.get(id).map(({ source }) => source)).size),
  independent: (graph, id) => number(findOriginators(graph, claimIds(graph, id)).length),
  mine: ({ dataset }, id) => {
    const place = ownPlaces(dataset).get(id);
    // Not to be in a list is no silence of a source; it stands last.
    if (place === undefined) return { text: "–", key: "\uffff" };
    return words(place.numbers.length === 0 ? "in it" : place.numbers.join(", "));
  },
};

function toldOf(graph: SupplyGraph, facet: ListFacet, id: EntityId): readonly string[] {
  const entity = graph.entities.get(id);
  return entity === undefined ? [] : READINGS[facet].told(graph, entity).map(({ value }) => value);
}

function names(graph: SupplyGraph, ids: readonly EntityId[]): Cell {
  const labels = [...new Set(ids)].map((id) => labelOf(id, graph.entities));
  return words(labels.sort(compareIds).join(", "));
}

function paths(values: readonly string[]): Cell {
  return words(values.map((path) => path.split("/").at(-1) ?? path).join(", "));
}

/** Who stands at the other end of a relation; `from` where the thing itself is the subject. */
function linked(graph: SupplyGraph, id: EntityId, predicate: Predicate, side: "from" | "to"): Cell {
  const others = (linksOf(graph).get(id) ?? []).flatMap(({ value }) => {
    const told = readLink(value);
    const isThat = told.predicate === predicate && told.from === (side === "to");
    return isThat && told.party !== null ? [told.party] : [];
  });
  return names(graph, others);
}

// As the facet reads it, so that a list by capacity shows why each is in it.
function readCapacity(graph: SupplyGraph, id: EntityId): Cell {
  const [told] = toldOf(graph, "capacity", id);
  if (told === undefined) return null;
  const { low, high } = readNumbers(told);
  const unit = UNITS[graph.dataset.criteria.capacityUnit].many;
  if (low === high) return { text: `${wordNumber(low)} ${unit}`, key: low };
  if (!Number.isFinite(high)) return { text: `at least ${wordNumber(low)} ${unit}`, key: low };
  return { text: `${wordNumber(low)} to ${wordNumber(high)} ${unit}`, key: low };
}

const claimIds = keepWith((graph: SupplyGraph, id: EntityId): readonly ClaimId[] =>
  graph.claimsAbout.get(id).map((claim) => claim.id),
);

function day(graph: SupplyGraph, ids: readonly ClaimId[], which: "first" | "last"): Cell {
  const dates = ids
    .flatMap((id) => writtenDate(getClaim(graph, id), graph.sources) ?? [])
    .sort((a, b) => compareIds(lastDay(a), lastDay(b)));
  const found = which === "first" ? dates[0] : dates.at(-1);
  return found === undefined ? null : { text: capital(wordDate(found)), key: lastDay(found) };
}
