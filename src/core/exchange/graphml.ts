import { BOOLEAN_COLUMNS, type DrawnPart, ENTITY_COLUMNS, LINK_COLUMNS } from "./drawn-part.ts";
import { escapeXml } from "./svg-text.ts";

/** A value that the file holds of each entity or link: its key, and how it is read. */
interface Key<Row> {
  readonly name: string;
  readonly type: "string" | "boolean" | "double";
  /** "" where there is none. */
  readonly read: (row: Row) => string;
}

type Entity = DrawnPart["entities"][number];

/** GraphML has an element for these. */
const OWN: readonly string[] = ["id", "from_id", "to_id"];

const ENTITY_KEYS: readonly Key<Entity>[] = [
  ...keysOf(ENTITY_COLUMNS),
  // The format has no word of its own for a place; these are what Gephi, igraph and networkx draw by.
  { name: "x", type: "double", read: ({ at }) => (at === null ? "" : rounded(at.x)) },
  { name: "y", type: "double", read: ({ at }) => (at === null ? "" : rounded(-at.y)) },
];
const LINK_KEYS: readonly Key<DrawnPart["links"][number]>[] = keysOf(LINK_COLUMNS);

/**
 * The part as GraphML (graphml.graphdrawing.org), which networkx, igraph, Gephi and yEd read: directed, parallel links
 * apart, what it is of in its description, places with y upwards as in GEXF.
 */
export function writeGraphml({ about, entities, links }: DrawnPart): string {
  const description = about.map(({ label, words }) => `${label}: ${words}`).join(". ");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${escapeXml(description)}</desc>`,
    ...declare("node", ENTITY_KEYS),
    ...declare("edge", LINK_KEYS),
    '<graph id="drawn" edgedefault="directed">',
    ...entities.flatMap((one) => [
      `<node id="${escapeXml(one.id)}">`,
      ...valuesOf("node", ENTITY_KEYS, one),
      "</node>",
    ]),
    ...links.flatMap((one) => [
      `<edge id="${escapeXml(one.id)}" source="${escapeXml(one.from)}" target="${escapeXml(one.to)}">`,
      ...valuesOf("edge", LINK_KEYS, one),
      "</edge>",
    ]),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function keysOf<Row>(
  columns: readonly (readonly [string, (row: Row) => string | number | boolean])[],
): readonly Key<Row>[] {
  return columns
    .filter(([name]) => !OWN.includes(name))
    .map(([name, cell]) => ({
      name,
      type: BOOLEAN_COLUMNS.includes(name) ? "boolean" : "string",
      read: (row) => String(cell(row)),
    }));
}

function declare(
  of: "node" | "edge",
  keys: readonly Pick<Key<never>, "name" | "type">[],
): string[] {
  return keys.map(
    ({ name, type }) =>
      `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function valuesOf<Row>(of: "node" | "edge", keys: readonly Key<Row>[], row: Row): string[] {
  return keys.flatMap(({ name, read }) => {
    const value = read(row);
    return value === "" ? [] : [`<data key="${of}_${name}">${escapeXml(value)}</data>`];
  });
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
