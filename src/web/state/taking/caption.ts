import { type BasisLine, wordLens } from "../../../core/exchange/basis.ts";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim } from "../../../core/model/claim.ts";
import { wordDate } from "../../../core/model/period.ts";
import type { Source } from "../../../core/model/source.ts";
import { citeTitle, wordPublished } from "../../../core/model/wording/source-words.ts";
import { countWord, writeCount } from "../../../core/model/wording/words.ts";
import { wordAsOf } from "../../../core/word/as-of.ts";
import { claimsDrawn, type Drawing } from "../drawing/drawing.ts";
import { sourcesOf } from "./part.ts";

/** Up to so many sources are cited one by one under a picture; of more, so many publishers are named. */
const CITED = 10;
const PUBLISHERS = 16;

/** What a part of the record was drawn for and under, as the columns of a table. */
export function listAbout(
  graph: SupplyGraph,
  title: string,
  part: Drawing,
  link: string,
): readonly BasisLine[] {
  const { lens, asOf, dataset } = graph;
  const date = (one: string | null): string => (one === null ? "any date" : wordDate(one));
  const { scenario } = dataset;
  return [
    { column: "drawn_for", label: "Drawn for", words: title },
    { column: "lens", label: "Lens", words: wordLens(lens) },
    { column: "true_at", label: "True at", words: date(lens.trueAt) },
    { column: "known_by", label: "Known by", words: date(lens.knownBy) },
    ...(asOf === null ? [] : [{ column: "as_of", label: "As of", words: wordAsOf(asOf) }]),
    {
      column: "scenario",
      label: "Scenario",
      words: scenario === undefined ? "none" : `“${scenario.name}”, which no source states`,
    },
    { column: "data_version", label: "Data", words: dataset.version },
    { column: "extent", label: "Extent", words: wordExtent(graph, part) },
    { column: "link", label: "Link", words: link },
  ];
}

/** How much of the record is drawn. */
function wordExtent(graph: SupplyGraph, { nodes, edges }: Drawing): string {
  return `a part of the record: ${writeCount(nodes.length)} of ${countWord(graph.dataset.entities.length, "entity", "entities")}, ${countWord(edges.length, "link")} between them`;
}

/** The paragraphs under a picture, and all its sources for who reads the file by a program. */
export function writeCaption(
  graph: SupplyGraph,
  part: Drawing,
): { readonly caption: readonly string[]; readonly description: string } {
  const { lens, asOf, dataset } = graph;
  const claims = claimsDrawn(graph, part);
  const sources = sourcesOf(claims).flatMap((id) => graph.sources.get(id) ?? []);
  const assumed = dataset.scenario;
  const head = [
    `Second Source, data ${dataset.version}. Lens ${wordLens(lens)}.`,
    ...(assumed === undefined ? [] : [`Assuming “${assumed.name}”, which no source states.`]),
    [
      ...(asOf === null ? [] : [`As of ${wordAsOf(asOf)}.`]),
      `It draws ${wordExtent(graph, part)}.`,
      "What is not drawn is not denied.",
    ].join(" "),
  ];
  const cite = (source: Source): string =>
    `${citeTitle(source)}, ${labelOf(source.publisher, graph.entities)}, ${wordPublished(source)}`;
  return {
    caption: [...head, wordSources(graph, claims, sources, cite)],
    description: [
      ...head,
      ...sources.map((one) => `${one.id}: ${cite(one)}${one.url === null ? "" : `, ${one.url}`}.`),
    ].join("\n"),
  };
}

function wordSources(
  graph: SupplyGraph,
  claims: readonly Claim[],
  sources: readonly Source[],
  cite: (source: Source) => string,
): string {
  const stated = claims.filter(({ source }) => source !== null).length;
  const rests = `It rests on ${countWord(stated, "claim")} from ${countWord(sources.length, "source")}`;
  if (sources.length === 0) return `${rests}.`;
  if (sources.length <= CITED) return `${rests}: ${sources.map(cite).join("; ")}.`;
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const ranked = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const named = ranked
    .slice(0, PUBLISHERS)
    .map(([id, count]) => `${labelOf(id, graph.entities)}${count > 1 ? ` (${count})` : ""}`);
  const rest = ranked.length - named.length;
  const others = rest > 0 ? ` and ${countWord(rest, "other publisher")}` : "";
  return `${rests}, of ${named.join(", ")}${others}. The table of links and the description in the SVG file name each.`;
}
