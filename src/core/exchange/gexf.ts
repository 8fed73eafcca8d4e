import { BOOLEAN_COLUMNS, type DrawnPart, ENTITY_COLUMNS, LINK_COLUMNS } from "./drawn-part.ts";
import { escapeXml } from "./svg-text.ts";

/** What GEXF has a place of its own for. */
const OWN: readonly string[] = ["id", "label", "from_id", "to_id", "relation"];

const NODE_ATTRIBUTES = ENTITY_COLUMNS.filter(([name]) => !OWN.includes(name));
const EDGE_ATTRIBUTES = LINK_COLUMNS.filter(([name]) => !OWN.includes(name));

/**
 * The part as GEXF 1.3 (gexf.net), which Gephi, networkx and graphology read: directed, parallel links apart, what it is
 * of in its description, places with y upwards as the format has it.
 */
export function writeGexf({ about, entities, links }: DrawnPart): string {
  const description = about.map(({ label, words }) => `${label}: ${words}`).join(". ");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "<meta>",
    "<creator>Second Source</creator>",
    `<description>${escapeXml(description)}</description>`,
    "</meta>",
    '<graph defaultedgetype="directed" mode="static">',
    ...declare("node", NODE_ATTRIBUTES),
    ...declare("edge", EDGE_ATTRIBUTES),
    "<nodes>",
    ...entities.flatMap((one) => [
      `<node id="${escapeXml(one.id)}" label="${escapeXml(one.label)}">`,
      ...valuesOf(NODE_ATTRIBUTES, one),
      ...(one.at === null
        ? []
        : [`<viz:position x="${round(one.at.x)}" y="${round(-one.at.y)}" z="0"/>`]),
      "</node>",
    ]),
    "</nodes>",
    "<edges>",
    ...links.flatMap((one) => [
      `<edge id="${escapeXml(one.id)}" source="${escapeXml(one.from)}" target="${escapeXml(one.to)}" label="${escapeXml(one.relation)}" kind="${escapeXml(one.predicate)}">`,
      ...valuesOf(EDGE_ATTRIBUTES, one),
      "</edge>",
    ]),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function declare(of: "node" | "edge", columns: readonly (readonly [string, unknown])[]): string[] {
  return [
    `<attributes class="${of}" mode="static">`,
    ...columns.map(
      ([name]) =>
        `<attribute id="${name}" title="${name}" type="${BOOLEAN_COLUMNS.includes(name) ? "boolean" : "string"}"/>`,
    ),
    "</attributes>",
  ];
}

function valuesOf<Row>(
  columns: readonly (readonly [string, (row: Row) => string | number | boolean])[],
  row: Row,
): readonly string[] {
  const values = columns.flatMap(([name, cell]) => {
    const value = String(cell(row));
    return value === "" ? [] : [`<attvalue for="${name}" value="${escapeXml(value)}"/>`];
  });
  return ["<attvalues>", ...values, "</attvalues>"];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
