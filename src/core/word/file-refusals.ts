import { quote } from "../model/reading/plain-text.ts";
import { joinWords } from "../model/wording/words.ts";
import { type RefusalWords, wordSlip } from "./written.ts";

/** Reasons why an answer file is not read. */
export type FileReason =
  | "file-is-none"
  | "file-without-fields"
  | "file-format"
  | "file-version"
  | "file-too-new"
  | "file-cut-short"
  | "file-question"
  | "file-input"
  | "file-values";

const HOW_TO_SAVE =
  "Save one with “JSON file” on the page, or as “answer-file” on the command line.";

/** What is told of an answer file that is not read. */
export const FILE_REFUSALS: RefusalWords<FileReason> = {
  "file-is-none": ({ problem }) => `This is no answer file: ${problem}. ${HOW_TO_SAVE}`,
  "file-without-fields": () => `This is no answer file: it holds no fields. ${HOW_TO_SAVE}`,
  "file-format": ({ format }) =>
    `This is no answer file: ${format === undefined ? "it names no format" : `its format is ${quote(format)}`}. ${HOW_TO_SAVE}`,
  "file-version": ({ version }) =>
    `The file does not say its version: it says ${quote(version)}. ${HOW_TO_SAVE}`,
  "file-too-new": ({ version, reads }) =>
    `A newer program made this file (version ${version}; this one reads ${reads}). Open it with that.`,
  "file-cut-short": () =>
    `The file is cut short: it needs a question and an answer with its dataVersion. ${HOW_TO_SAVE}`,
  "file-question": ({ name, known }) =>
    `The file asks ${quote(name)}, which is no question of this program.${typeof name === "string" ? wordSlip(name, known) : ""} Known: ${known.join(", ")}.`,
  "file-input": ({ input }) =>
    `The file's input is ${quote(input)} and no list of names. ${HOW_TO_SAVE}`,
  "file-values": ({ names, first }) =>
    `In the file's input ${joinWords(names.map((name) => `"${name}"`))} must be a text or a list of texts, and ${quote(first)} is none.`,
};
