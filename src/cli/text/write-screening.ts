import type { Answered } from "../../core/model/answer.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { wordDate } from "../../core/model/period.ts";
import type { ScreenedMember, Screening } from "../../core/query/screen/screen-list.ts";
import {
  wordNotSeen,
  wordScreening,
  wordSpread,
  wordStranger,
  wordWay,
} from "../../core/word/screening.ts";
import { contestedMark, labelIn, writeCards } from "./evidence-card.ts";

/** A screened list: those exposed with the way and its weakest claim, those not seen, those not in the record. */
export function writeScreening(answer: Answered<Screening>, dataset: Dataset): string {
  const { result } = answer;
  const name = (id: string): string => labelIn(dataset, id);
  const those = (state: ScreenedMember["answer"]): readonly ScreenedMember[] =>
    result.members.filter((one) => one.answer === state);
  const group = (title: string, rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : ["", title, ...rows];
  const exposed = those("exposed").flatMap((one) => writeExposed(one, answer, dataset));
  const notSeen = those("notSeen").map((one) => `  ${whoIs(one, name)}: ${wordNotSeen(one.known)}`);
  const strangers = those("notInRecord").map(
    (one) => `  ${whoIs(one, name)}: ${wordStranger(one, name)}`,
  );
  return [
    `Exposed to ${name(result.exposedTo)}? ${wordScreening(result)}`,
    ...group("Exposed:", exposed),
    ...group("Not seen, which is no proof:", notSeen),
    ...group("Not in the record:", strangers),
    ...group(
      "How those in the record are spread:",
      result.spread.map((one) => `  ${wordSpread(one, name)}`),
    ),
  ].join("\n");
}

function writeExposed(
  one: ScreenedMember,
  answer: Answered<Screening>,
  dataset: Dataset,
): readonly string[] {
  const { path, weakest, date, way } = one;
  const name = (id: string): string => labelIn(dataset, id);
  const [first] = path;
  const stations = first === undefined ? [] : [first.from, ...path.map(({ to }) => to)];
  const mark = contestedMark(
    answer,
    path.flatMap((step) => step.claims),
  );
  const when = date === null ? "undated" : wordDate(date);
  const how = way === null ? "" : `: ${wordWay(way)}`;
  const route = stations.length === 0 ? "" : ` (${stations.map(name).join(" → ")})`;
  return [
    `  ${whoIs(one, name)}${how}${route}${mark}`,
    ...(weakest === null
      ? []
      : [`    Weakest claim, ${when}:`, ...writeCards([weakest], answer, dataset).map(indent)]),
  ];
}

function indent(card: string): string {
  return card.replace(/^/gm, "    ");
}

function whoIs({ name, number, entity }: ScreenedMember, nameOf: (id: string) => string): string {
  const own = number === null ? "" : `${number} `;
  const label = entity === null ? name : nameOf(entity);
  return label === name ? `${own}${name}` : `${own}${name}, that is ${label}`;
}
