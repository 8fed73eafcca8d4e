import type { Column, FileEntity, FileLink, GraphFile } from "./graph-file.ts";
import { escapeXml } from "./svg-text.ts";

/** What GEXF has a place of its own for. */
const OWN: readonly string[] = ["id", "label", "from_id", "to_id", "relation"];

/**
 * A graph as GEXF 1.3 (gexf.net), which Gephi, networkx and graphology read: directed, parallel links apart, what it is
 * of in its description, places with y upwards as the format has it.
 */
export function writeGexf<Entity extends FileEntity, Link extends FileLink>({
  about,
  entities,
  links,
  booleans,
  ...columns
}: GraphFile<Entity, Link>): string {
  const nodeAttributes = columns.entityColumns.filter(([name]) => !OWN.includes(name));
  const edgeAttributes = columns.linkColumns.filter(([name]) => !OWN.includes(name));
  const description = about.map(({ label, words }) => `${label}: ${words}`).join(". ");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "<meta>",
    "<creator>Second Source</creator>",
    `<description>${escapeXml(description)}</description>`,
    "</meta>",
    '<graph defaultedgetype="directed" mode="static">',
    ...declare("node", nodeAttributes, booleans),
    ...declare("edge", edgeAttributes, booleans),
    "<nodes>",
    ...entities.flatMap((one) => [
      `<node id="${escapeXml(one.id)}" label="${escapeXml(one.label)}">`,
      ...valuesOf(nodeAttributes, one),
      ...(one.at === null
        ? []
        : [`<viz:position x="${round(one.at.x)}" y="${round(-one.at.y)}" z="0"/>`]),
      "</node>",
    ]),
    "</nodes>",
    "<edges>",
    ...links.flatMap((one) => [
      `<edge id="${escapeXml(one.id)}" source="${escapeXml(one.from)}" target="${escapeXml(one.to)}" label="${escapeXml(one.relation)}" kind="${escapeXml(one.predicate)}">`,
      ...valuesOf(edgeAttributes, one),
      "</edge>",
    ]),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function declare(
  of: "node" | "edge",
  columns: readonly (readonly [string, unknown])[],
  booleans: readonly string[],
): string[] {
  return [
    `<attributes class="${of}" mode="static">`,
    ...columns.map(
      ([name]) =>
        `<attribute id="${name}" title="${name}" type="${booleans.includes(name) ? "boolean" : "string"}"/>`,
    ),
    "</attributes>",
  ];
}

function valuesOf<Row>(columns: readonly Column<Row>[], row: Row): readonly string[] {
  const values = columns.flatMap(([name, cell]) => {
    const value = String(cell(row));
    return value === "" ? [] : [`<attvalue for="${name}" value="${escapeXml(value)}"/>`];
  });
  return ["<attvalues>", ...values, "</attvalues>"];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
