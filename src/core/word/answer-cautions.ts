import { wordDate } from "../model/period.ts";
import { LONGEST_NAME } from "../model/reading/limits.ts";
import { ENTITY_CLASSES } from "../model/vocabulary.ts";
import {
  CLASS_WORDS,
  countWord,
  inSentence,
  joinWords,
  STATUS_WORDS_SHOWN,
} from "../model/wording/words.ts";
import { FAR_OFF, LONG_AGO } from "../query/options/start.ts";
import { wordStranger } from "./answer-refusals.ts";
import type { CautionWords, RecordNames } from "./caution-words.ts";
import { wordListRanked } from "./list-ranked.ts";
import { wordOwnList } from "./own.ts";
import { wordWanted } from "./ranking/need.ts";
import { wordPlace } from "./ranking/place.ts";
import { wordSpan } from "./ranking/span.ts";

/** What is told of candidates, names and scenarios. */
export const ANSWER_CAUTIONS: CautionWords<
  | "ambiguous-name"
  | "capacity-of-part"
  | "captive-left-out"
  | "count-not-capacity"
  | "coverage-none"
  | "criterion-silent"
  | "default-need"
  | "disrupted-candidate"
  | "implied-source"
  | "line-not-stated"
  | "market-not-stated"
  | "no-candidate"
  | "no-difference"
  | "not-a-candidate"
  | "not-in-record"
  | "of-own-list"
  | "one-house"
  | "plan-overdue"
  | "premise-not-met"
  | "related-entity"
  | "scenario-needs-date"
  | "scenario-other-data"
  | "similar-names"
  | "slice-cut"
  | "source-stalled"
  | "unnamed-supplier"
> = {
  "ambiguous-name": ({ name, firms }, { label }) =>
    `${quoteName(name)} can mean several firms: ${joinWords(firms.map(label).toSorted())}.`.replace(
      /\.\.$/,
      ".",
    ),
  "capacity-of-part": ({ parts }, names) =>
    `A capacity here is that of a part: ${joinWords(
      parts.map(({ option, scopes }) => `${wordKey(names, option)} (${joinWords(scopes)})`),
    )}.`,
  "captive-left-out": ({ supplier }, { nameOf }) =>
    `${nameOf(supplier)} makes the product and is left out, because it is not known to sell it.`,
  "count-not-capacity": ({ criterion }, { dataset }) =>
    dataset.criteria.table.find(({ id }) => id === criterion)?.warning ?? "",
  "coverage-none": ({ candidate }, { label }) =>
    `Nothing is known of ${label(candidate)} on these criteria; it could take any place that is left open.`,
  "criterion-silent": ({ criteria }, names) =>
    `Under this lens no claim speaks of anyone on ${names.criteria(criteria)}, so it is off. Give it a weight to count it as open for all.`,
  "default-need": ({ need }, { dataset, nameOf }) =>
    `No need was given, so this is the question that the record opens with: ${wordWanted(need, nameOf, dataset.case.trade)}.`,
  "disrupted-candidate": ({ candidate, plant, status }, { label }) =>
    `${label(plant)}, a plant of ${label(candidate)}, has the status “${STATUS_WORDS_SHOWN[status ?? "unknown"]}”; what was planned there may not come.`,
  "implied-source": ({ suppliers }, { label }) =>
    `That ${suppliers.map(label).join(", ")} would supply this product from there is read from several claims together; no source says it in one.`,
  "line-not-stated": ({ suppliers }, { names }) =>
    `No source places a line for the product of ${names(suppliers)}.`,
  "market-not-stated": ({ criteria }, names) =>
    `No market is given, so ${names.criteria(criteria)} does not count.`,
  "no-candidate": () =>
    "No claim under this lens names anyone who makes the product, is called an alternative or supplies this buyer. A wider lens may find someone.",
  "no-difference": ({ criterion }, { dataset }) => {
    const row = dataset.criteria.table.find(({ id }) => id === criterion);
    return `${row?.label ?? criterion} is the same for all and orders nothing.`;
  },
  "not-a-candidate": ({ entity, because }, { label }) => wordStranger(label(entity), because),
  "not-in-record": ({ words, cut, classes, other }, { index }) => {
    const found = other === null ? undefined : index.entities.get(other);
    const wanted = classes?.map((one) => CLASS_WORDS[one].one).join(" or ");
    const missing =
      wanted !== undefined && found !== undefined
        ? `${quoteName(words)} is found as ${found.label} (${CLASS_WORDS[found.class].one}). Here a ${wanted} is asked for.`
        : [
            `${quoteName(words)} is not in the record, and nothing there has a similar name.`,
            "Check the spelling, or try one word of it.",
            `Only what a source names is there: ${joinWords((classes ?? ENTITY_CLASSES).map((one) => CLASS_WORDS[one].many))}. How to add a source: data/README.md.`,
          ].join(" ");
    return missing + wordCut(cut);
  },
  "of-own-list": ({ lists, ...counts }, { dataset }) =>
    wordListRanked({ titles: lists.map((id) => `“${wordOwnList(dataset, id)}”`), ...counts }),
  "one-house": ({ members }, { labels }) =>
    `${labels(members)} are one source: a venture and its parent do not stand in for each other.`,
  "plan-overdue": (caution, names) => {
    switch (caution.sort) {
      case "asked":
        return "Planned for before the date asked about, and nothing here says whether it came about.";
      case "newest":
        return `Planned for before ${wordDate(caution.newest)}, the newest day that a source counted here can be of, and still counted as planned.`;
      case "lines":
        return `Planned for before the newest source, and nothing later says whether it came about: ${joinWords(
          caution.lines.map(
            ({ option, supplier, plant, earliest, latest }) =>
              `${plant === null ? `${names.nameOf(supplier)}, ` : ""}${wordKey(names, option)} (${wordSpan(earliest ?? LONG_AGO, latest ?? FAR_OFF, "from")})`,
          ),
        )}.`;
    }
  },
  "premise-not-met": ({ supplier, buyer }, { nameOf }) =>
    `No source here says that ${nameOf(supplier)} supplies or was to supply ${nameOf(buyer)}. The question is answered all the same.`,
  "related-entity": ({ entity, other, as, spoken }, { label }) =>
    `${label(entity)} ${as === "same" ? "may be the same as" : "is part of"} ${inSentence(label(other))}, of which ${countWord(spoken, "claim speaks", "claims speak")}: explain ${other}.`,
  "scenario-needs-date": () =>
    "The scenario delays a plant. That changes an answer only where it is said by when the product is needed.",
  "scenario-other-data": ({ scenario, madeOn, version }) =>
    `The scenario “${scenario}” was made on data ${madeOn}; this is ${version}. See whether its assumptions still fit.`,
  "similar-names": ({ words, cut }) =>
    `Nothing in the record is called ${quoteName(words)}; what is shown has a similar name.${wordCut(cut)}`,
  "slice-cut": ({ read }) =>
    `This is a partial answer: the graph holds more on this than the ${countWord(read, "claim")} that were fetched. Ask about less.`,
  "source-stalled": ({ suppliers }, { label }) =>
    `${suppliers.map(label).join(", ")} counts as a source though a plant of it is out of action: nobody says until when.`,
  "unnamed-supplier": ({ entity }, { label }) =>
    `A source speaks of ${label(entity)}; who has no name is no candidate.`,
};

/** Where an option is, by its key. */
function wordKey({ label, index }: RecordNames, key: string): string {
  const [supplier = "", place = ""] = key.split("/");
  const isPlant = index.entities.get(place)?.class === "facility";
  return wordPlace({ label }, { supplier, plant: isPlant ? place : null, key });
}

function wordCut(cut: boolean): string {
  return cut ? ` Only its first ${LONGEST_NAME} characters were read.` : "";
}

/** A name as it was typed, cut where nobody would read on. */
function quoteName(words: string): string {
  const text = words.trim();
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}
