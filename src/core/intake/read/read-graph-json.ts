import type { GraphEdge, GraphFile, GraphNode } from "./graph-grids.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a JSON text is, by the fields that stand in it; null where none of them is known here. */
export function formatOfJson(value: unknown): "cytoscape" | "kumu" | "bods" | "own" | null {
  if (Array.isArray(value)) {
    const [first] = value;
    if (
      isFields(first) &&
      ("recordType" in first || "statementID" in first || "statementId" in first)
    ) {
      return "bods";
    }
    return isFields(first) && ("group" in first || isFields(first.data)) ? "cytoscape" : null;
  }
  if (!isFields(value)) return null;
  if (isFields(value.source) && Array.isArray(value.claims)) return "own";
  if (Array.isArray(value.elements))
    return isFields(value.elements[0]) && "data" in value.elements[0] ? "cytoscape" : "kumu";
  return isFields(value.elements) || Array.isArray(value.nodes) ? "cytoscape" : null;
}

/** Reads the JSON of Cytoscape: elements in one list, in two, or a network of the desktop program. */
export function readCytoscape(value: unknown): GraphFile {
  const inner = isFields(value) && "elements" in value ? value.elements : value;
  const list = Array.isArray(inner)
    ? inner.filter(isFields)
    : isFields(inner)
      ? [...listOf(inner.nodes), ...listOf(inner.edges)]
      : [];
  const data = list.map((one) => (isFields(one.data) ? one.data : one));
  const isEdge = (one: Fields): boolean => "source" in one && "target" in one;
  return {
    nodes: data
      .filter((one) => !isEdge(one))
      .map(
        (one): GraphNode => ({
          id: text(one.id),
          name: text(one.name) || text(one.label) || text(one.id),
          kind: text(one.type) || text(one.kind),
          parent: text(one.parent),
          fields: plainFields(one, ["id", "parent"]),
        }),
      ),
    edges: data.filter(isEdge).map(
      (one): GraphEdge => ({
        from: text(one.source),
        to: text(one.target),
        relation: text(one.interaction) || text(one.label) || text(one.type),
        fields: plainFields(one, ["id", "source", "target"]),
      }),
    ),
    dated: [],
    losses: [],
  };
}

/** Reads the JSON of Kumu: a blueprint, whose edges name labels, or a project, whose edges name ids. */
export function readKumu(value: unknown): GraphFile {
  const file = isFields(value) ? value : {};
  const nodes = listOf(file.elements).map((one): GraphNode => {
    const fields = isFields(one.attributes) ? one.attributes : one;
    const name = text(fields.label);
    return {
      id: text(one._id) || name,
      name,
      kind: text(fields["element type"]) || text(fields.type),
      parent: "",
      fields: plainFields(fields, ["label", "_id"]),
    };
  });
  const byName = new Map(nodes.map(({ id, name }) => [name, id]));
  const known = new Set(nodes.map(({ id }) => id));
  const end = (name: unknown): string => {
    const given = text(name);
    return known.has(given) ? given : (byName.get(given) ?? given);
  };
  const edges = listOf(file.connections).map((one): GraphEdge => {
    const fields = isFields(one.attributes) ? one.attributes : one;
    const ends = [end(one.from), end(one.to)];
    const [from = "", to = ""] = one.reversed === true ? ends.reverse() : ends;
    return {
      from,
      to,
      relation: text(fields["connection type"]) || text(fields.type) || text(fields.label),
      fields: plainFields(fields, ["from", "to", "type", "_id", "reversed"]),
    };
  });
  return { nodes, edges, dated: [], losses: [] };
}

/** What the program that drew the graph worked out itself is no statement of anybody. */
const WORKED_OUT = /^(?:metrics::|SUID$|shared name$|selected$)/;

function plainFields(fields: Fields, but: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields)
      .filter(([name, one]) => !but.includes(name) && !WORKED_OUT.test(name) && text(one) !== "")
      .map(([name, one]) => [name, text(one)]),
  );
}

/** The objects of a list; nothing of what is no list. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A value that stands for itself as text; "" for anything else. */
export function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value).trim()
    : "";
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
