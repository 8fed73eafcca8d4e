import { quote } from "../model/reading/plain-text.ts";
import type { SparqlProblem } from "./sparql-answer.ts";

/** What is wrong with a query, with the line that it is in and what to do. */
export function wordProblem(query: string, { problem, at }: SparqlProblem): string {
  if (at !== null && UPDATE.test(query)) {
    return `${where(query, at)}: ${problem}. Queries read the record and do not change it: begin with SELECT, ASK, CONSTRUCT or DESCRIBE.`;
  }
  if (/service/i.test(problem) && at === null) {
    return `The query cannot be answered: ${problem}. No other server is asked: leave SERVICE out.`;
  }
  if (at === null) return `The query cannot be answered: ${problem}.`;
  return `${where(query, at)}: ${problem}. Mend it there; the worked queries show how one is written.`;
}

/** What an update begins with, perhaps after prefixes. */
const UPDATE =
  /^(?:\s*(?:PREFIX\s+\S*\s*<[^>]*>|BASE\s+<[^>]*>|#.*))*\s*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|WITH|COPY|MOVE|ADD)\b/i;

function where(query: string, at: SparqlProblem["at"]): string {
  if (at === null) return `The query cannot be read`;
  const line = query.split("\n")[at.line - 1] ?? "";
  return `The query cannot be read at line ${at.line}, column ${at.column}, ${quote(line.trim())}`;
}
