import { labelOf } from "../graph/entity-label.ts";
import type { Trade } from "../model/case.ts";
import { criterionLabel } from "../model/criteria.ts";
import type { Dataset } from "../model/dataset.ts";
import type { RateUnit } from "../model/vocabulary.ts";
import { makeNameOf, type NameOf } from "../word/sentence/entity-name.ts";

/** Looks up the words for ids. */
export interface Names {
  readonly entity: (id: string) => string;
  /** With its article, as in a sentence. */
  readonly inSentence: NameOf;
  readonly trade: Trade;
  /** In which capacities are told. */
  readonly unit: RateUnit;
  readonly criterion: (id: string) => string;
  /** A supply option by its key: the plant, or the supplier with the region. */
  readonly option: (key: string) => string;
}

/** The names of a dataset. */
export function makeNames({ entities, criteria, case: { trade } }: Dataset): Names {
  const byId = new Map(entities.map((one) => [one.id, one]));
  return {
    entity: (id) => labelOf(id, byId),
    inSentence: makeNameOf(byId),
    trade,
    unit: criteria.capacityUnit,
    option: (key) => {
      const [supplier = "", place = "-"] = key.split("/");
      if (place === "-") return labelOf(supplier, byId);
      const isPlace = byId.get(place)?.class === "place";
      return isPlace
        ? `${labelOf(supplier, byId)} in ${labelOf(place, byId)}`
        : labelOf(place, byId);
    },
    criterion: (id) => criterionLabel(criteria.table, id),
  };
}
