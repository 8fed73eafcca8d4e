import type { Grid, GridRow, Loss } from "./table.ts";

/** A node of a graph, by the id that edges call it. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
  readonly fields: ReadonlyMap<string, string>;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** A value of a node that held from a time to a time. */
export interface DatedValue {
  readonly node: string;
  readonly field: string;
  readonly value: string;
  readonly start: string;
  readonly end: string;
}

/** What a graph file holds, whichever way it is written. */
export interface GraphFile {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly dated: readonly DatedValue[];
  readonly losses: readonly Loss[];
}

/** A graph as tables: edges with the names of their ends, nodes, and what of them is dated. Edges without an end are listed. */
export function graphGrids({ nodes, edges, dated, losses }: GraphFile): {
  readonly grids: readonly Grid[];
  readonly losses: readonly Loss[];
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (id: string): string => byId.get(id)?.name || id;
  const within = nodes
    .filter(({ parent }) => byId.has(parent))
    .map(
      ({ id, parent }): GraphEdge => ({
        from: id,
        to: parent,
        relation: "part of",
        fields: new Map(),
      }),
    );
  const whole = [...edges, ...within].filter(({ from, to }) => byId.has(from) && byId.has(to));
  const missing = new Set(
    edges.flatMap(({ from, to }) => [from, to].filter((id) => !byId.has(id))),
  );
  const edgeFields = fieldsOf(edges);
  const nodeFields = fieldsOf(nodes);
  const cellsOf = (fields: ReadonlyMap<string, string>, names: readonly string[]): string[] =>
    names.map((name) => fields.get(name) ?? "");
  const grids = [
    toGrid(
      "edges",
      ["source", "relation", "target", "source kind", "target kind", ...edgeFields],
      [
        ...whole.map(({ from, to, relation, fields }) => [
          nameOf(from),
          relation,
          nameOf(to),
          byId.get(from)?.kind ?? "",
          byId.get(to)?.kind ?? "",
          ...cellsOf(fields, edgeFields),
        ]),
      ],
    ),
    toGrid(
      "nodes",
      ["id", "name", "kind of node", ...nodeFields],
      nodes.map(({ id, name, kind, fields }) => [id, name, kind, ...cellsOf(fields, nodeFields)]),
    ),
    toGrid(
      "dated values",
      ["owned", "field", "owner", "from date", "to date"],
      dated.map(({ node, field, value, start, end }) => [nameOf(node), field, value, start, end]),
    ),
  ];
  const lost: Loss[] = missing.size > 0 ? [{ code: "missing-node", ids: [...missing] }] : [];
  return { grids: grids.filter(({ rows }) => rows.length > 1), losses: [...losses, ...lost] };
}

/** A table that the program put together itself, with its header. */
export function toGrid(
  name: string,
  header: readonly string[],
  cells: readonly (readonly string[])[],
): Grid {
  const rows = [header, ...cells].map(
    (row, index): GridRow => ({ record: index + 1, line: index + 1, cells: row }),
  );
  return { name, hidden: false, rows, hasHeader: true };
}

function fieldsOf(items: readonly { readonly fields: ReadonlyMap<string, string> }[]): string[] {
  return [...new Set(items.flatMap(({ fields }) => [...fields.keys()]))];
}
