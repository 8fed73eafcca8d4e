import { governingStatus } from "../../../core/graph/status.ts";
import type { SupplyEdge, SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { claimsOf, getClaim, getEntity } from "../../../core/graph/supply-graph.ts";
import type { Positions } from "../../../core/layout/arrangement.ts";
import type { Predicate } from "../../../core/model/claim.ts";
import type { Entity } from "../../../core/model/entity.ts";
import { wordQuantity } from "../../../core/model/quantity.ts";
import { compareIds } from "../../../core/model/strength.ts";
import { type EntityClass, type StatusWord, UNKNOWN } from "../../../core/model/vocabulary.ts";
import { STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import { labelOf } from "../../../core/query/sentence/sentence.ts";
import type {
  EdgeGlyph,
  LinePattern,
  NodeIcon,
  NodeShape,
  Picture,
  PictureEdge,
  PictureNode,
} from "../../canvas/scene/picture.ts";
import type { LineSort } from "../app-state.ts";
import { type Drawing, lineSort } from "./drawing.ts";
import type { Places } from "./positions.ts";

/** The shape of each class; told apart before any colour. */
export const CLASS_SHAPES: { readonly [C in EntityClass]: NodeShape } = {
  organisation: "circle",
  facility: "square",
  programme: "bar",
  product: "hexagon",
  place: "pin",
  policy: "diamond",
  agreement: "doubleCircle",
  person: "smallCircle",
  event: "triangle",
};

const LINE_COLOURS: { readonly [S in LineSort]: string } = {
  fact: "--ink",
  plan: "--ink",
  opinion: "--secondary",
  contract: "--class-agreement",
};

/** The stroke of each sort of link. */
export const LINE_PATTERNS: { readonly [S in LineSort]: LinePattern } = {
  fact: "solid",
  plan: "longDash",
  opinion: "dotted",
  contract: "double",
};

/**
 * The picture of what is drawn: facts turned into looks, here and nowhere else.
 *
 * @param positions of all entities, in the order of the places' arrangement
 * @param columns whether the headings of the tiers are shown
 */
export function makePicture(
  graph: SupplyGraph,
  drawing: Drawing,
  places: Places,
  positions: Positions,
  columns: boolean,
): Picture {
  const index = new Map(places.arrangement.ids.map((id, place) => [id, place]));
  const nodes = drawing.nodes.map((id): PictureNode => {
    const place = index.get(id) ?? 0;
    const links = drawing.edges.filter(
      ({ subject, object }) => subject === id || object === id,
    ).length;
    const node = drawNode(graph, id, links, positions.x[place] ?? 0, positions.y[place] ?? 0);
    const assumed = wordAssumed(graph, drawing, id);
    return assumed === null ? node : { ...node, detail: assumed, priority: node.priority + 100 };
  });
  const used = new Set(nodes.map(({ x }) => x));
  return {
    nodes,
    edges: drawEdges(graph, drawing.edges, drawing.assumed?.lost ?? []),
    columns: columns ? places.columns.filter(({ x }) => used.has(x)) : [],
  };
}

function drawNode(
  graph: SupplyGraph,
  id: string,
  links: number,
  x: number,
  y: number,
): PictureNode {
  const entity = getEntity(graph, id);
  const { status } = governingStatus(graph, id);
  return {
    id,
    x,
    y,
    size: Math.min(20, 11 + 1.2 * links),
    label: entity.label,
    detail: detailOf(graph, entity, status),
    colourToken: `--class-${entity.class}`,
    shape: CLASS_SHAPES[entity.class],
    icon: iconOf(entity),
    hollow: entity.unnamed !== null,
    contested: graph.conflicts.some(({ subject }) => subject === id),
    glyph: glyphOf(status),
    priority: links + (entity.class === "organisation" ? 1 : 0),
  };
}

/** What a scenario makes of an entity, in few words; null where it leaves it alone. */
function wordAssumed(graph: SupplyGraph, drawing: Drawing, id: string): string | null {
  if (drawing.assumed?.unsupplied.has(id) === true) return "no known source (assumed)";
  const { status, claims } = governingStatus(graph, id);
  const [first = ""] = claims;
  if (status === null || graph.claims.get(first)?.kind !== "hypothesis") return null;
  return `${status === "constructionPaused" ? "paused" : STATUS_WORDS_SHOWN[status]} (assumed)`;
}

/** The second line of a label: the state of a plant, the rate of a tariff. */
function detailOf(graph: SupplyGraph, entity: Entity, status: StatusWord | null): string {
  if (status !== null) {
    return STATUS_WORDS_SHOWN[status];
  }
  if (entity.class !== "policy") return "";
  const rates = claimsOf(graph, entity.id, "appliesTo").flatMap(({ qualifiers: { rate } }) =>
    rate === undefined || rate === UNKNOWN ? [] : [wordQuantity(rate)],
  );
  return [...new Set(rates)].join(", ");
}

function iconOf(entity: Entity): NodeIcon {
  switch (entity.class) {
    case "organisation":
      switch (entity.subtype) {
        case "government":
        case "university":
        case "publisher":
          return entity.subtype;
        default:
          return "company";
      }
    case "facility":
      return "plant";
    default:
      return entity.class;
  }
}

/** The sign for a status: two bars for what is paused, a cross for what is given up. */
export function glyphOf(status: StatusWord | null): EdgeGlyph | null {
  switch (status) {
    case "constructionPaused":
    case "idled":
      return "paused";
    case "cancelled":
    case "closed":
    case "scaledBack":
      return "cancelled";
    default:
      return null;
  }
}

/** @param lost links that the scenario sets aside; they keep their place among those that run beside them */
function drawEdges(
  graph: SupplyGraph,
  edges: readonly SupplyEdge[],
  lost: readonly SupplyEdge[],
): readonly PictureEdge[] {
  const groups = new Map<string, SupplyEdge[]>();
  for (const edge of [...edges, ...lost].sort((a, b) => compareIds(a.id, b.id))) {
    const key = [edge.subject, edge.object].sort().join("|");
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return [...groups.values()].flatMap((group) =>
    group.map(
      (edge, parallelIndex): PictureEdge => ({
        id: edge.id,
        from: edge.subject,
        to: edge.object,
        ...(lost.includes(edge) ? LOST : looksOf(graph, edge)),
        parallelIndex,
        parallelCount: group.length,
        weight: 1.6,
      }),
    ),
  );
}

type EdgeLooks = Pick<
  PictureEdge,
  "pattern" | "colourToken" | "glyph" | "contested" | "label" | "directed"
>;

// What the scenario sets aside stays in sight, crossed out, so that the difference is seen and not only told.
const LOST: EdgeLooks = {
  pattern: "dotted",
  colourToken: "--accent",
  glyph: "cancelled",
  contested: false,
  label: "set aside (assumed)",
  directed: true,
};

const DIRECTED: readonly Predicate[] = [
  "suppliesTo",
  "ownsStakeIn",
  "acquired",
  "alternativeFor",
  "produces",
];

function looksOf(graph: SupplyGraph, edge: SupplyEdge): EdgeLooks {
  const sort = lineSort(edge);
  return {
    pattern: LINE_PATTERNS[sort],
    colourToken: edge.kind === "hypothesis" ? "--accent" : LINE_COLOURS[sort],
    glyph: glyphOf(edge.status),
    contested: edge.contested,
    label: labelEdge(graph, edge),
    directed: DIRECTED.includes(edge.predicate),
  };
}

function labelEdge(graph: SupplyGraph, edge: SupplyEdge): string {
  const claim = getClaim(graph, edge.claims[0] ?? "");
  switch (claim.predicate) {
    case "suppliesTo": {
      const { region } = claim.qualifiers;
      const known = region !== undefined && region !== UNKNOWN;
      return labelSupply(edge, known ? `, ${labelOf(region, graph.entities)}` : "");
    }
    case "ownsStakeIn":
      if (edge.kind === "hypothesis") return "owner, assumed";
      return claim.qualifiers.share === UNKNOWN
        ? "owner"
        : `owns ${wordQuantity(claim.qualifiers.share)}`;
    case "acquired":
      return "acquired";
    case "alternativeFor":
      return "named as an option";
    case "exposedTo":
      return "faces";
    default:
      return "";
  }
}

function labelSupply({ kind, contract, status }: SupplyEdge, where: string): string {
  if (kind === "hypothesis") return `supply assumed${where}`;
  if (contract) return `contract${where}`;
  if (kind === "inference") return "supply inferred";
  // A status that has a sign is read from it.
  const told = status === null || glyphOf(status) !== null;
  const state = told ? "" : `, ${STATUS_WORDS_SHOWN[status]}`;
  return kind === "plan" ? `supply planned${state}` : `supplies${where}${state}`;
}
