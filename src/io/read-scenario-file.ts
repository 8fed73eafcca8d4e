import { existsSync, readFileSync, statSync } from "node:fs";
import { parse } from "yaml";

/**
 * A scenario as the program takes it: the text of a file (JSON or YAML) as JSON where `text` is the path of one, else
 * the text itself. Throws where the file cannot be parsed, with the parser's words.
 */
export function readScenarioFile(text: string): string {
  const isFile = !text.trimStart().startsWith("{") && existsSync(text) && statSync(text).isFile();
  if (!isFile) return text;
  const value: unknown = parse(readFileSync(text, "utf8"));
  return JSON.stringify(value) ?? "{}";
}
