import type { Column, FileEntity, FileLink, GraphFile } from "./graph-file.ts";
import { escapeXml } from "./svg-text.ts";

/** A value that the file holds of each entity or link: its key, and how it is read. */
interface Key<Row> {
  readonly name: string;
  readonly type: "string" | "boolean" | "double";
  /** "" where there is none. */
  readonly read: (row: Row) => string;
}

/** GraphML has an element for these. */
const OWN: readonly string[] = ["id", "from_id", "to_id"];

// The format has no word of its own for a place; these are what Gephi, igraph and networkx draw by.
const PLACE_KEYS: readonly Key<FileEntity>[] = [
  { name: "x", type: "double", read: ({ at }) => (at === null ? "" : rounded(at.x)) },
  { name: "y", type: "double", read: ({ at }) => (at === null ? "" : rounded(-at.y)) },
];

/**
 * A graph as GraphML (graphml.graphdrawing.org), which networkx, igraph, Gephi and yEd read: directed, parallel links
 * apart, what it is of in its description, places with y upwards as in GEXF.
 */
export function writeGraphml<Entity extends FileEntity, Link extends FileLink>({
  about,
  entities,
  links,
  booleans,
  ...columns
}: GraphFile<Entity, Link>): string {
  const entityKeys: readonly Key<Entity>[] = [
    ...keysOf(columns.entityColumns, booleans),
    ...PLACE_KEYS,
  ];
  const linkKeys = keysOf(columns.linkColumns, booleans);
  const description = about.map(({ label, words }) => `${label}: ${words}`).join(". ");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${escapeXml(description)}</desc>`,
    ...declare("node", entityKeys),
    ...declare("edge", linkKeys),
    '<graph id="drawn" edgedefault="directed">',
    ...entities.flatMap((one) => [
      `<node id="${escapeXml(one.id)}">`,
      ...valuesOf("node", entityKeys, one),
      "</node>",
    ]),
    ...links.flatMap((one) => [
      `<edge id="${escapeXml(one.id)}" source="${escapeXml(one.from)}" target="${escapeXml(one.to)}">`,
      ...valuesOf("edge", linkKeys, one),
      "</edge>",
    ]),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function keysOf<Row>(
  columns: readonly Column<Row>[],
  booleans: readonly string[],
): readonly Key<Row>[] {
  return columns
    .filter(([name]) => !OWN.includes(name))
    .map(([name, cell]) => ({
      name,
      type: booleans.includes(name) ? "boolean" : "string",
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
