import { basename } from "node:path";
import { wordIssue } from "../core/load/word-issue.ts";
import { fail } from "../core/model/answer.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { countWord } from "../core/model/wording/words.ts";
import { newDocuments } from "../core/rdf/new-documents.ts";
import type { Quad } from "../core/rdf/quad.ts";
import { readJsonLd } from "../core/rdf/read-json-ld.ts";
import { readQuads } from "../core/rdf/read-quads.ts";
import { type RdfProblem, readTrig } from "../core/rdf/trig.ts";
import { layDocumentsOver, writeNewFile, writeYaml } from "../io/own-source.ts";
import type { Printed } from "../io/print.ts";
import { readTextFile } from "../io/read-text-file.ts";
import { EXIT } from "./dispatch.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure, printValue } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";

/** The largest file of linked data that is read, in bytes. */
const LARGEST = 50_000_000;
/** How many issues of the gate the text shows. */
const MOST_REFUSED = 10;

/**
 * `import` of a record as linked data, which needs no mapping: what it brings that the record does not have passes the
 * gate and can be written as YAML. Exit 1 where the gate refuses it, 2 where the file cannot be read.
 */
export async function runImportRecord(parsed: ParsedArguments): Promise<Printed> {
  const { file, input, format, folder, own } = parsed;
  const json = format === "json";
  const refuse = (message: string, exit: number = EXIT.usage): Printed =>
    printFailure(fail("invalid-input", message), json, exit);
  const [other] = Object.keys(input).filter((name) => name !== "out");
  if (other !== undefined)
    return refuse(`Linked data is read as it is: ${quote(other)} means nothing here.`);
  const { text, problem } = readTextFile(file ?? "", LARGEST);
  if (problem !== null)
    return refuse(`${quote(file ?? "")} cannot be read: ${problem.message}. ${problem.hint}`);
  const quads = await readStatements(file ?? "", text);
  if ("problem" in quads)
    return refuse(`${quote(file ?? "")} is no linked data: ${quads.problem.replace(/\.$/, "")}.`);
  const record = recordWith(folder, own);
  if ("problem" in record) return refuse(record.problem, EXIT.failed);
  const { documents, known } = newDocuments(readQuads(quads), record.dataset);
  const name = basename(file ?? "");
  const { dataset, issues } = layDocumentsOver(
    record.dataset,
    documents.map((value) => ({
      ...{ file: name, role: "source" in value ? ("source" as const) : ("entities" as const) },
      ...{ value, lines: {}, unreadable: null },
    })),
  );
  const refused = issues.filter(({ severity }) => severity === "error");
  if (dataset !== null && typeof input.out === "string") {
    const unwritten = writeNewFile(input.out, writeYaml(documents));
    if (unwritten !== null)
      return refuse(`${quote(input.out)} is not written: ${unwritten}.`, EXIT.failed);
  }
  const counts = {
    statements: quads.length,
    entities: documents.flatMap((one) => ("class" in one ? one.entities : [])).length,
    sources: documents.filter((one) => "source" in one).length,
    claims: documents.flatMap((one) => ("source" in one ? one.claims : [])).length,
  };
  const exit = dataset === null ? EXIT.failed : EXIT.answered;
  if (json) {
    const out = printValue({ counts, known, refused }, dataset?.version ?? null);
    return { out, err: record.note, exit };
  }
  const lines = [
    `${countWord(counts.statements, "statement")} read: ${countWord(counts.entities, "new entity", "new entities")}, ${countWord(counts.sources, "new source")}, ${countWord(counts.claims, "new claim")}.`,
    `In the record already, and left as they are: ${countWord(known.entities.length, "entity", "entities")}, ${countWord(known.sources.length, "source")}.`,
    ...refused.slice(0, MOST_REFUSED).map(wordIssue),
  ];
  return { out: lines.join("\n"), err: record.note, exit };
}

function readStatements(
  file: string,
  text: string,
): Promise<readonly Quad[] | RdfProblem> | readonly Quad[] | RdfProblem {
  return /jsonld$/i.test(file) ? readJsonLd(text) : readTrig(text);
}
