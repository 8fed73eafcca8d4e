import { DOMParser, type Element } from "@xmldom/xmldom";
import type { DatedValue, GraphEdge, GraphFile, GraphNode } from "./graph-grids.ts";
import { DEEPEST_XML } from "./intake-limits.ts";
import { RefusedIntake } from "./table.ts";

/**
 * Reads GEXF and GraphML with what is nested and dated in them. A document type is refused before anything is parsed: it
 * can name other files and grow without end. Looks (positions, colours, sizes) are left where they are.
 */
export function readGraphXml(text: string, format: "gexf" | "graphml"): GraphFile {
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw new RefusedIntake({ code: "doctype" });
  if (depthOf(text) > DEEPEST_XML) throw new RefusedIntake({ code: "too-deep" });
  const root = parse(text, format);
  return format === "gexf" ? readGexf(root) : readGraphml(root);
}

function parse(text: string, format: "gexf" | "graphml"): Element {
  let line: number | null = null;
  try {
    const parser = new DOMParser({
      onError: (_level, _message, context) => {
        line = (context as { locator?: { lineNumber?: number } })?.locator?.lineNumber ?? null;
        throw new Error("not well-formed");
      },
    });
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ""), "text/xml").documentElement;
    if (root?.localName === format) return root;
  } catch {
    // Its words quote the file.
  }
  throw new RefusedIntake({ code: "broken", format, line });
}

/** How deep elements stand in one another, counted without building anything. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of text.matchAll(/<(?!!--|\?|!\[)[^>]*>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>")) depth++;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function readGexf(root: Element): GraphFile {
  const titles = new Map(
    all(root, "attributes").flatMap((group) =>
      all(group, "attribute").map((one): [string, string] => [
        `${value(group, "class")} ${value(one, "id")}`,
        value(one, "title") || value(one, "id"),
      ]),
    ),
  );
  const undeclared = new Set<string>();
  const dated: DatedValue[] = [];
  const fieldsOf = (element: Element, sort: "node" | "edge"): Map<string, string> => {
    const fields = new Map<string, string>();
    for (const one of children(element, "attvalues").flatMap((list) =>
      children(list, "attvalue"),
    )) {
      const id = value(one, "for") || value(one, "id");
      const title = titles.get(`${sort} ${id}`);
      if (title === undefined) undeclared.add(id);
      const [start, end] = [value(one, "start"), value(one, "end")];
      const field = title ?? id;
      if (sort === "node" && (start !== "" || end !== "")) {
        dated.push({ node: value(element, "id"), field, value: value(one, "value"), start, end });
      } else {
        fields.set(field, value(one, "value"));
      }
    }
    return fields;
  };
  const times = (element: Element): readonly [string, string][] =>
    (["start", "end"] as const)
      .map((name): [string, string] => [name, value(element, name)])
      .filter(([, date]) => date !== "");
  const nodes = all(root, "node").map((node): GraphNode => {
    const around = node.parentNode?.parentNode as Element | null;
    return {
      id: value(node, "id"),
      name: value(node, "label") || value(node, "id"),
      kind: "",
      parent: value(node, "pid") || (around?.localName === "node" ? value(around, "id") : ""),
      fields: new Map([...fieldsOf(node, "node"), ...times(node)]),
    };
  });
  const edges = all(root, "edge").map(
    (edge): GraphEdge => ({
      from: value(edge, "source"),
      to: value(edge, "target"),
      relation: value(edge, "label") || value(edge, "kind"),
      fields: new Map([
        ...fieldsOf(edge, "edge"),
        ...times(edge),
        ...(value(edge, "weight") === ""
          ? []
          : [["weight", value(edge, "weight")] as [string, string]]),
      ]),
    }),
  );
  const losses =
    undeclared.size > 0 ? [{ code: "undeclared-attribute", ids: [...undeclared] } as const] : [];
  return { nodes, edges, dated, losses };
}

const NAME_FIELDS = ["name", "label", "title"];
const KIND_FIELDS = ["labels", "type", "kind", "class"];
const RELATION_FIELDS = ["label", "relation", "type"];

function readGraphml(root: Element): GraphFile {
  const keys = new Map(
    all(root, "key").map((key): [string, string] => [
      value(key, "id"),
      value(key, "attr.name") || value(key, "id"),
    ]),
  );
  const fieldsOf = (element: Element): Map<string, string> =>
    new Map(
      children(element, "data").map((data): [string, string] => {
        const [label] = [...all(data, "NodeLabel"), ...all(data, "EdgeLabel")];
        const key = value(data, "key");
        return label === undefined
          ? [keys.get(key) ?? key, (data.textContent ?? "").trim()]
          : ["label", (label.textContent ?? "").trim()];
      }),
    );
  const first = (fields: ReadonlyMap<string, string>, names: readonly string[]): string =>
    names.map((name) => fields.get(name) ?? "").find((one) => one !== "") ?? "";
  const nodes = all(root, "node").map((node): GraphNode => {
    const fields = fieldsOf(node);
    const around = node.parentNode?.parentNode as Element | null;
    return {
      id: value(node, "id"),
      name: first(fields, NAME_FIELDS) || value(node, "id"),
      kind: first(fields, KIND_FIELDS) || value(node, "labels"),
      parent: around?.localName === "node" ? value(around, "id") : "",
      fields,
    };
  });
  const edges = all(root, "edge").map((edge): GraphEdge => {
    const fields = fieldsOf(edge);
    const relation = first(fields, RELATION_FIELDS) || value(edge, "label");
    return {
      from: value(edge, "source"),
      to: value(edge, "target"),
      relation,
      fields: new Map([...fields].filter(([name]) => !RELATION_FIELDS.includes(name))),
    };
  });
  return { nodes, edges, dated: [], losses: [] };
}

function all(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagNameNS("*", name)];
}

function children(element: Element, name: string): readonly Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => (node as Element).localName === name,
  );
}

function value(element: Element, name: string): string {
  return element.getAttribute(name)?.trim() ?? "";
}
