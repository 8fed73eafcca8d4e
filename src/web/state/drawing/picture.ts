import { labelOf } from "../../../core/graph/entity-label.ts";
import { governingStatus } from "../../../core/graph/status.ts";
import type { SupplyEdge, SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { getClaim, getEntity } from "../../../core/graph/supply-graph.ts";
import type { Positions } from "../../../core/layout/arrangement.ts";
import type { Predicate } from "../../../core/model/claim.ts";
import type { Entity, EntityId } from "../../../core/model/entity.ts";
import { wordQuantity } from "../../../core/model/quantity.ts";
import { compareIds } from "../../../core/model/strength.ts";
import { type StatusWord, UNKNOWN } from "../../../core/model/vocabulary.ts";
import { STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import { isOnlyOwn, isOwnLink } from "../../../core/query/basis/own-files.ts";
import { ownPlaces } from "../../../core/query/basis/own-lists.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import type {
  EdgeGlyph,
  NodeIcon,
  Picture,
  PictureEdge,
  PictureNode,
} from "../../canvas/scene/picture.ts";
import { pairOf } from "./answer-marks.ts";
import { type Drawing, lineSort } from "./drawing.ts";
import type { Folded, Line } from "./fold.ts";
import { type LeftOutLinks, leftOutBeside } from "./left-out.ts";
import { CLASS_SHAPES, LINE_COLOURS, LINE_PATTERNS } from "./looks.ts";
import { detailOf, isAssumed, wordAssumed, wordInside } from "./node-words.ts";
import type { Places } from "./positions.ts";
import type { Sight } from "./sight.ts";

/** How the nodes of a picture are to stand: in columns, or where a force layout has put them. */
export type Setting =
  | { readonly layout: "tiers" }
  | { readonly layout: "force"; readonly places: Places; readonly positions: Positions };

/**
 * The picture of what is drawn: facts turned into looks, here and nowhere else.
 */
function makePicture(
  graph: SupplyGraph,
  drawing: Drawing,
  folded: Folded,
  setting: Setting,
  sight: Sight,
  leftOut: LeftOutLinks,
): Picture {
  const { notes, bridging } = sight.frame.marks;
  const degree = new Map<EntityId, number>();
  for (const { from, to } of folded.lines) {
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const contested = (id: EntityId): boolean => graph.disagreementsOn(id).contradictions.length > 0;
  const standing = makeStanding(setting, sight);
  const nodes = folded.nodes.map((id): PictureNode => {
    const links = degree.get(id) ?? 0;
    const inside = folded.inside.get(id) ?? [];
    const assumed = wordAssumed(graph, drawing, id);
    const entity = getEntity(graph, id);
    const { status } = governingStatus(graph, id);
    const details = [
      assumed ?? detailOf(graph, entity, status),
      notes.get(id) ?? "",
      isOnlyOwn(graph, id) ? YOUR_FILE : "",
      setting.layout === "force" ? "" : wordInside(graph, inside),
    ];
    return {
      id,
      ...standing(id),
      holder: folded.holders.get(id) ?? null,
      size: Math.min(14, 8 + 0.8 * links),
      label: entity.label,
      detail: details.filter((one) => one !== "").join(", "),
      colourToken: `--class-${entity.class}`,
      shape: CLASS_SHAPES[entity.class],
      icon: iconOf(entity),
      hollow: entity.unnamed !== null,
      contested: contested(id) || inside.some(contested),
      glyph: glyphOf(status) ?? (isAssumed(graph, id) ? "added" : null),
      badges: badgesOf(graph, sight, id),
      more: leftOutBeside(leftOut, id).length,
      priority:
        links +
        (entity.class === "organisation" ? 1 : 0) +
        (assumed === null && !notes.has(id) ? 0 : 100),
    };
  });
  const { tiers } = graph.dataset.case.trade;
  return {
    nodes,
    edges: drawLines(graph, folded.lines, new Set(drawing.assumed?.lost ?? []), bridging),
    headings:
      setting.layout === "force"
        ? []
        : [
            ...tiers.makers.flatMap((makers, stage) => [makers, tiers.plants[stage] ?? ""]),
            tiers.rest,
          ],
  };
}

/**
 * The picture of a sight, and that of its frame.
 *
 * @param leftOut the links of which the picture has one end only
 */
export function makePictures(
  everything: SupplyGraph,
  graph: SupplyGraph,
  drawing: Drawing,
  sight: Sight,
  setting: Setting,
  leftOut: LeftOutLinks = new Map(),
): { readonly picture: Picture; readonly frame: Picture } {
  return {
    picture: makePicture(graph, drawing, sight.folded, setting, sight, leftOut),
    frame: makePicture(everything, drawing, sight.frame.folded, setting, sight, new Map()),
  };
}

function makeStanding(
  setting: Setting,
  { columns, frame: { order } }: Sight,
): (id: EntityId) => Pick<PictureNode, "x" | "y" | "column" | "held"> {
  if (setting.layout === "tiers") {
    const held = new Map(order.map((id, place) => [id, place]));
    return (id) => ({
      x: 0,
      y: 0,
      column: columns.get(id) ?? 0,
      held: held.get(id) ?? null,
    });
  }
  const { places, positions } = setting;
  const index = new Map(places.arrangement.ids.map((id, place) => [id, place]));
  return (id) => {
    const place = index.get(id) ?? 0;
    return { x: positions.x[place] ?? 0, y: positions.y[place] ?? 0, column: null, held: null };
  };
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

/** What is said of it beside its state. */
function badgesOf(
  { dataset }: SupplyGraph,
  { frame, pinned }: Sight,
  id: EntityId,
): readonly EdgeGlyph[] {
  return [
    ...(frame.marks.failing.has(id) ? (["failing"] as const) : []),
    ...(pinned.has(id) ? (["pinned"] as const) : []),
    ...(ownPlaces(dataset).has(id) ? (["mine"] as const) : []),
  ];
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
function drawLines(
  graph: SupplyGraph,
  lines: readonly Line[],
  lost: ReadonlySet<SupplyEdge>,
  bridging: ReadonlySet<string>,
): readonly PictureEdge[] {
  const bridges = ({ predicate, subject, object }: SupplyEdge): boolean =>
    predicate === "suppliesTo" && bridging.has(pairOf(subject, object));
  const between = new Map<string, Line[]>();
  for (const line of lines.toSorted((a, b) => compareIds(a.id, b.id))) {
    const key = [line.from, line.to].sort().join("|");
    between.set(key, [...(between.get(key) ?? []), line]);
  }
  return [...between.values()].flatMap((group) =>
    group.map(({ id, from, to, edges }, parallelIndex): PictureEdge => {
      const kept = edges.filter((edge) => !lost.has(edge));
      const [first = edges[0]] = kept;
      const looks = first === undefined || kept.length === 0 ? LOST : looksOf(graph, first);
      return {
        id,
        from,
        to,
        ...looks,
        ...(looks.glyph === null && kept.some(bridges) ? BRIDGE : {}),
        contested: looks.contested || kept.some((edge) => edge.contested),
        count: edges.length,
        parallelIndex,
        parallelCount: group.length,
        weight: 1.6,
      };
    }),
  );
}

export type EdgeLooks = Pick<
  PictureEdge,
  "pattern" | "colourToken" | "glyph" | "contested" | "label" | "plain" | "directed"
>;

// What the scenario sets aside stays in sight, crossed out, so that the difference is seen and not only told.
const LOST: EdgeLooks = {
  pattern: "dotted",
  colourToken: "--accent",
  glyph: "cancelled",
  contested: false,
  label: "set aside (assumed)",
  plain: false,
  directed: true,
};

// A supply that is to stand in for a time for what is lost.
const BRIDGE: Pick<EdgeLooks, "glyph" | "label" | "plain"> = {
  glyph: "bridge",
  label: "bridges the loss",
  plain: false,
};

const DIRECTED: readonly Predicate[] = [
  "suppliesTo",
  "ownsStakeIn",
  "acquired",
  "alternativeFor",
  "produces",
];

export function looksOf(graph: SupplyGraph, edge: SupplyEdge): EdgeLooks {
  const sort = lineSort(edge);
  return {
    pattern: LINE_PATTERNS[sort],
    colourToken: edge.kind === "hypothesis" ? "--accent" : LINE_COLOURS[sort],
    glyph: glyphOf(edge.status) ?? (edge.kind === "hypothesis" ? "added" : null),
    contested: edge.contested,
    label: isOwnLink(graph, edge)
      ? `${labelEdge(graph, edge)} (${YOUR_FILE})`
      : labelEdge(graph, edge),
    plain: edge.predicate === "suppliesTo" && edge.kind !== "hypothesis" && !isOwnLink(graph, edge),
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
