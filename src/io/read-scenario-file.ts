import { statSync } from "node:fs";
import { readYaml } from "../core/load/read-yaml.ts";
import { LARGEST_FILE } from "../core/model/reading/limits.ts";
import { readTextFile, type TextFile, unread } from "./read-text-file.ts";

/**
 * A scenario as the program takes it: the text of a file (JSON or YAML) as JSON where `text` is the path of one, else
 * the text itself. Nothing of a file that holds no fields is told: it may be anybody's, and no scenario at all.
 */
export function readScenarioFile(text: string): TextFile {
  if (text.trimStart().startsWith("{") || !isFile(text)) return { text, problem: null };
  const file = readTextFile(text, LARGEST_FILE);
  if (file.problem !== null) return file;
  const [document, more] = readYaml(text, "scenario", file.text);
  if (more !== undefined) return refuse("it holds more than one document");
  if (document === undefined || document.unreadable !== null) {
    const line = document?.unreadable?.line ?? 1;
    return refuse(`it is neither JSON nor plain YAML, or was cut short (line ${line})`);
  }
  const { value } = document;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse("it holds no fields");
  }
  return { text: JSON.stringify(value), problem: null };
}

function refuse(why: string): TextFile {
  return { text: null, problem: unread(why) };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Such as a text that is too long for a path.
    return false;
  }
}
