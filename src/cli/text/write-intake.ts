import { type IntakeIssue, locatorOf } from "../../core/intake/claims/claim-draft.ts";
import type { RowShape } from "../../core/intake/mapping/mapping.ts";
import type { OpenQuestion } from "../../core/intake/mapping/open-questions.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { quote } from "../../core/model/reading/plain-text.ts";
import { countWord } from "../../core/model/wording/words.ts";
import type { WorkedFile } from "../../core/own-files/file-desk.ts";
import type { Rankable } from "../../core/own-files/rankable.ts";
import {
  wordAside,
  wordBecause,
  wordIntakeIssue,
  wordLoss,
  wordNear,
  wordQuestion,
  wordRankable,
} from "../../core/word/intake.ts";

/** Rows that can say enough of a supplier to be ranked. */
const RANKED: readonly RowShape[] = ["plant", "project", "company"];

const ROW_WORDS: Readonly<Record<RowShape, string>> = {
  plant: "A row is a plant.",
  project: "A row is a project.",
  company: "A row is a company.",
  relation: "A row is a relation.",
  stake: "A row is a stake.",
  trade: "A row is the trade of a country.",
};

/** How many of each list the text shows; JSON and CSV have all. */
const SHOWN = 12;

/** What is to be told of a file that was read. */
export interface IntakeReport {
  readonly file: string;
  readonly worked: WorkedFile;
  readonly questions: readonly OpenQuestion[];
  readonly rankable: Rankable;
  readonly dataset: Dataset;
}

/** A file of somebody's own as text: what was read, how it is understood, what is open, whom it names, what came of it. */
export function writeIntake(report: IntakeReport): string {
  const { file, worked, questions, rankable } = report;
  const { reading, mapping, draft } = worked;
  const { because } = worked.guess;
  const { chosen, decoded, delimiter, tables, losses } = reading;
  const damaged = decoded?.damaged ?? 0;
  const how = [
    reading.format,
    ...(decoded === null ? [] : [decoded.encoding]),
    ...(delimiter === null ? [] : [`delimiter ${JSON.stringify(delimiter)}`]),
    chosen.headerRecord === 0 ? "no header" : `header in record ${chosen.headerRecord}`,
    ...(tables.length > 1
      ? [`table ${quote(chosen.name)} of ${tables.map(({ name }) => name).join(", ")}`]
      : []),
  ];
  const { counts } = draft;
  const out = [
    `Read ${quote(file)}: ${how.join("; ")}.`,
    `${countWord(counts.records, "record")}, ${counts.held} held back, ${counts.aside} set aside, ${counts.repeats} the same as an earlier one.`,
    ...(damaged > 0 ? [`${countWord(damaged, "letter")} lost before the file came here.`] : []),
    ...losses.map(wordLoss),
    ...some(
      chosen.held,
      ({ record, line, cells }) =>
        `  ${locatorOf({ record, line, id: "" })}: held back, ${cells.length} cells and ${chosen.header.length} columns.`,
    ),
    ...some(
      chosen.aside.filter(({ reason }) => reason !== "blank"),
      ({ record, line, reason }) =>
        `  ${locatorOf({ record, line, id: "" })}: set aside, ${wordAside(reason)}.`,
    ),
    "",
    `${ROW_WORDS[mapping.row]} Columns:`,
    ...[...mapping.columns].map(
      ([column, role]) =>
        `  ${quote(column)}: ${role === "leaveOut" ? "left out" : role} (${wordBecause(because.get(column) ?? { by: "nothing" })})`,
    ),
    "",
    "Open questions, with what holds until they are answered in the mapping:",
    ...questions.map((question) => `  ${question.field}: ${wordQuestion(question)}`),
    "",
    ...writeNames(report),
    "",
    ...(draft.issues.length === 0 ? [] : ["To look at (all of it in --json and --decisions):"]),
    ...some(groupIssues(draft.issues), ([first, more]) => {
      const others = more === 0 ? "" : ` and ${countWord(more, "other")} like it`;
      return `  ${locatorOf({ ...first, id: "" })}${others}: ${wordIntakeIssue(first)}`;
    }),
    ...(RANKED.includes(mapping.row) ? [wordRankable(rankable)] : []),
    ...(counts.claims === 0
      ? [
          "Nothing of it becomes a claim yet. Say in the mapping what a row, its columns and its words are.",
        ]
      : []),
    `Source ${draft.sourceId}: ${countWord(counts.claims, "claim")}, ${countWord(counts.newEntities, "new entity", "new entities")}.`,
    "Answer in a file that --save-mapping writes, and give it with --mapping. --out writes the source, and --with asks with it.",
  ];
  return out.join("\n");
}

function writeNames({ worked: { draft }, dataset }: IntakeReport): readonly string[] {
  const labels = new Map(dataset.entities.map(({ id, label }) => [id, label]));
  const known = draft.names.filter(({ match, by }) => match.found === "one" || by === "reader");
  const near = draft.names.filter(({ match, by }) => match.found === "near" && by === "rule");
  const none = draft.names.filter(({ match, by }) => match.found === "none" && by === "rule");
  const plants = draft.plants.filter(({ match }) => match.found === "one");
  return [
    `Names: ${known.length} found, ${near.length} near, ${none.length} new. Plants: ${plants.length} found of ${draft.plants.length}.`,
    ...some(
      known,
      ({ name, entity }) =>
        `  ${quote(name)} is ${labels.get(entity ?? "") ?? "left out"}${entity === null ? "" : ` (${entity})`}.`,
    ),
    ...some(near, ({ name, match }) => {
      if (match.found !== "near") return "";
      const who = match.entities.map((id) => `${labels.get(id) ?? id} (${id})`).join(" or ");
      return `  ${quote(name)} may be ${who}: ${wordNear(match.reason)}. Decide under parties.`;
    }),
  ];
}

/** The first issue of each sort and column, with how many more there are of it. Unreadable cells are told one for each text. */
function groupIssues(issues: readonly IntakeIssue[]): readonly (readonly [IntakeIssue, number])[] {
  const groups = new Map<string, [IntakeIssue, number]>();
  for (const issue of issues) {
    const { code, column, text } = issue;
    const key = JSON.stringify([code, column, BY_TEXT.includes(code) ? text : ""]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue, 0]);
    else group[1]++;
  }
  return [...groups.values()];
}

const BY_TEXT: readonly IntakeIssue["code"][] = ["no-number", "no-date", "no-share", "no-relation"];

function some<T>(items: readonly T[], write: (item: T) => string): readonly string[] {
  const more = items.length - SHOWN;
  return [...items.slice(0, SHOWN).map(write), ...(more > 0 ? [`  … and ${more} more.`] : [])];
}
