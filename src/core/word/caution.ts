import type { Caveat } from "../model/answer.ts";
import type { Caution, CautionCode } from "../model/caution.ts";
import type { Dataset } from "../model/dataset.ts";
import { ANSWER_CAUTIONS } from "./answer-cautions.ts";
import { type CautionWords, namesFor, type RecordNames } from "./caution-words.ts";
import { EVIDENCE_CAUTIONS } from "./evidence-cautions.ts";
import { TARIFF_CAUTIONS } from "./tariff-cautions.ts";

const WORDS: CautionWords<CautionCode> = {
  ...ANSWER_CAUTIONS,
  ...EVIDENCE_CAUTIONS,
  ...TARIFF_CAUTIONS,
};

/**
 * What the reader of an answer should know, in words beside the facts; the same words on every surface.
 *
 * @param dataset what was asked, its merged ids resolved
 */
export function wordCautions(dataset: Dataset, cautions: readonly Caution[]): readonly Caveat[] {
  const names = namesFor(dataset);
  return cautions.map((one) => {
    const word = WORDS[one.code] as (caution: Caution, names: RecordNames) => string;
    return { ...one, message: word(one, names) };
  });
}
