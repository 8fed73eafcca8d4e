import { labelOf } from "../../../core/graph/entity-label.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Evidence } from "../../../core/model/answer.ts";
import { citeTitle, wordPlace, wordPublished } from "../../../core/model/wording/source-words.ts";

/** The issue form for errors in the data, by its file in `.github/ISSUE_TEMPLATE`. */
const TEMPLATE = "data-error.yml";

/** What a report says of the claim that it is about, a line for each thing. */
function describeClaim(claim: Evidence, graph: SupplyGraph): string {
  const { publication: source } = claim;
  // An assumption is nobody's error: its card offers no report.
  if (source === null) return `Assumption: ${claim.sentence}`;
  const publisher = labelOf(source.publisher, graph.entities);
  const address = source.url === null ? "" : `, ${source.url}`;
  return [
    `Claim: ${claim.id}`,
    `It says: ${claim.sentence}`,
    `Source: ${citeTitle(source)}, ${publisher}, ${wordPublished(source)}${address}`,
    `Place in the source: ${wordPlace(claim.at)}`,
    `Data version: ${graph.dataset.version}`,
  ].join("\n");
}

/** A report of an error in a claim as text: all that is known of it, then a line for the reader to go on from. */
export function writeReport(claim: Evidence, graph: SupplyGraph): string {
  return `${describeClaim(claim, graph)}\nWhat is wrong: `;
}

/**
 * The address of the issue form, with the claim filled in; null where this page was built without one, or with one that
 * is no web address.
 *
 * @param form where the project takes new issues, as `VITE_REPORT_URL` says it
 */
export function reportAddress(
  form: string | undefined,
  claim: Evidence,
  graph: SupplyGraph,
): string | null {
  if (form === undefined || !URL.canParse(form)) return null;
  const address = new URL(form);
  if (address.protocol !== "https:" && address.protocol !== "http:") return null;
  address.searchParams.set("template", TEMPLATE);
  address.searchParams.set("title", `Error in ${claim.id}`);
  address.searchParams.set("claim", describeClaim(claim, graph));
  return address.href;
}
