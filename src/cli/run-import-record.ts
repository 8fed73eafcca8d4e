import { basename } from "node:path";
import { rawDocuments } from "../core/load/schema/raw.ts";
import { wordIssue } from "../core/load/word-issue.ts";
import { fail } from "../core/model/answer.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { countWord } from "../core/model/wording/words.ts";
import { flagOf } from "../core/operation/input/parameter.ts";
import { type NewDocuments, newDocuments } from "../core/rdf/new-documents.ts";
import type { Quad } from "../core/rdf/quad.ts";
import { readJsonLd } from "../core/rdf/read-json-ld.ts";
import { type RdfDocument, readQuads } from "../core/rdf/read-quads.ts";
import { type RdfProblem, readTrig } from "../core/rdf/trig.ts";
import { layDocumentsOver, writeNewFile, writeYaml } from "../io/own-source.ts";
import type { Printed } from "../io/print.ts";
import { readTextFile } from "../io/read-text-file.ts";
import { EXIT } from "./dispatch.ts";
import { linkedDataForm } from "./linked-data.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure, printValue } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";

/** The largest file of linked data that is read, in bytes. */
const LARGEST = 50_000_000;
/** How many issues of the gate the text shows. */
const MOST_REFUSED = 10;

/** What a file brings, counted. */
interface Brought {
  readonly statements: number;
  readonly entities: number;
  readonly sources: number;
  readonly claims: number;
}

/**
 * `import` of a record as linked data, which needs no mapping: what it brings that the record does not have passes the
 * gate and can be written as YAML. Exit 1 where the gate refuses it, 2 where the file cannot be read.
 */
export async function runImportRecord(parsed: ParsedArguments): Promise<Printed> {
  const { file: path, input, format, folder, own } = parsed;
  const file = path ?? "";
  const json = format === "json";
  const refuse = (message: string, exit: number = EXIT.usage): Printed =>
    printFailure(fail("invalid-input", message), json, exit);
  const [other] = Object.keys(input).filter((name) => name !== "out");
  if (other !== undefined) {
    return refuse(`Linked data is read as it is: ${flagOf(other)} means nothing here.`);
  }
  const quads = await readStatements(file);
  if ("problem" in quads) return refuse(quads.problem);
  const record = recordWith(folder, own);
  if ("problem" in record) return refuse(record.problem, EXIT.failed);
  const { documents, known } = newDocuments(readQuads(quads), record.dataset);
  const laid = layDocumentsOver(record.dataset, rawDocuments(basename(file), documents));
  const refused = laid.issues.filter(({ severity }) => severity === "error");
  if (laid.dataset !== null && typeof input.out === "string") {
    const why = writeNewFile(input.out, writeYaml(documents));
    if (why !== null) return refuse(`${quote(input.out)} is not written: ${why}.`, EXIT.failed);
  }
  const exit = laid.dataset === null ? EXIT.failed : EXIT.answered;
  const counts = countDocuments(quads.length, documents);
  const out = json
    ? printValue({ counts, known, refused }, laid.dataset?.version ?? null)
    : [
        ...wordCounts(counts, known),
        ...refused.slice(0, MOST_REFUSED).map((issue) => wordIssue(issue)),
      ].join("\n");
  return { out, err: record.note, exit };
}

async function readStatements(file: string): Promise<readonly Quad[] | RdfProblem> {
  const { text, problem } = readTextFile(file, LARGEST);
  if (problem !== null) {
    return { problem: `${quote(file)} cannot be read: ${problem.message}. ${problem.hint}` };
  }
  const quads = linkedDataForm(file) === "json-ld" ? await readJsonLd(text) : readTrig(text);
  if (!("problem" in quads)) return quads;
  return { problem: `${quote(file)} is no linked data: ${quads.problem.replace(/\.$/, "")}.` };
}

function countDocuments(statements: number, documents: readonly RdfDocument[]): Brought {
  return {
    statements,
    entities: documents.flatMap((one) => ("class" in one ? one.entities : [])).length,
    sources: documents.filter((one) => "source" in one).length,
    claims: documents.flatMap((one) => ("source" in one ? one.claims : [])).length,
  };
}

function wordCounts(
  { statements, entities, sources, claims }: Brought,
  known: NewDocuments["known"],
): readonly string[] {
  return [
    `${countWord(statements, "statement")} read: ${countWord(entities, "new entity", "new entities")}, ${countWord(sources, "new source")}, ${countWord(claims, "new claim")}.`,
    `In the record already, and left as they are: ${countWord(known.entities.length, "entity", "entities")}, ${countWord(known.sources.length, "source")}.`,
  ];
}
