import { labelOf } from "../graph/entity-label.ts";
import { keepWith } from "../graph/keep-with.ts";
import { indexOf, type RecordIndex } from "../graph/record-index.ts";
import type { Caution, CautionCode } from "../model/caution.ts";
import { criterionLabel } from "../model/criteria.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { joinWords } from "../model/wording/words.ts";
import { makeNameOf, type NameOf } from "./sentence/entity-name.ts";

/** What the sentences on a record are made of. */
export interface RecordNames {
  readonly dataset: Dataset;
  readonly index: RecordIndex;
  readonly label: (id: EntityId) => string;
  /** Labels, one after the other. */
  readonly labels: (ids: readonly EntityId[]) => string;
  /** As it stands in a sentence: "the United States". */
  readonly nameOf: NameOf;
  readonly names: (ids: readonly EntityId[]) => string;
  /** Labels of criteria in quotes. */
  readonly criteria: (ids: readonly string[]) => string;
}

/** Makes the words of each of some codes. */
export type CautionWords<C extends CautionCode> = {
  readonly [Code in C]: (caution: Caution<Code>, names: RecordNames) => string;
};

/** Looks up once what sentences on a record are made of. */
export const namesFor: (dataset: Dataset) => RecordNames = keepWith((dataset: Dataset) => {
  const index = indexOf(dataset);
  const label = (id: EntityId): string => labelOf(id, index.entities);
  const nameOf = makeNameOf(index.entities);
  const { table } = dataset.criteria;
  return {
    dataset,
    index,
    label,
    labels: (ids) => joinWords(ids.map(label)),
    nameOf,
    names: (ids) => joinWords(ids.map(nameOf)),
    criteria: (ids) => joinWords(ids.map((id) => `“${criterionLabel(table, id)}”`)),
  };
});
