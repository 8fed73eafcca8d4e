import {
  type ColumnGraph,
  type ColumnLayout,
  type ColumnNode,
  layOutColumns,
  measureColumns,
  type Sheet,
} from "../../../core/layout/columns.ts";
import { NAME_GAP } from "../label/label-place.ts";
import type { TextSetter } from "../label/label-text.ts";
import type { Column, Picture, PictureNode } from "../scene/picture.ts";
import { type Route, routeOf } from "../scene/route.ts";
import { shapeExtent } from "../scene/shape.ts";
import { ColumnPlaces } from "./column-places.ts";

/** A picture set in columns: every node at its place, every edge with its way. CSS px at a fit. */
export interface InColumns {
  readonly picture: Picture;
  readonly columns: readonly Column[];
  readonly routes: ReadonlyMap<string, Route>;
  /** At which names are wrapped. */
  readonly nameWidth: number;
  /** Whose names stand left of them. */
  readonly mirrored: ReadonlySet<string>;
}

/** The room there is for a picture, CSS px. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** What the headings take at the top, and the buttons at the bottom. */
  readonly top: number;
  readonly bottom: number;
}

/** What there is in a view, under headings of two lines and over the buttons in the lower corner. */
export function roomIn({ width, height }: Pick<Room, "width" | "height">): Room {
  return { width, height, top: 54, bottom: 42 };
}

/** How names and columns are set. */
export interface Style {
  /** At which names are wrapped. */
  readonly nameWidth: number;
  /** From the names of a column to the nodes of the next. */
  readonly gap: number;
  /** How many columns make one: two are makers and their plants, four two stages of the trade. */
  readonly together: 1 | 2 | 4;
}

/** From roomy to narrow, the most liked first. */
const STYLES: readonly Style[] = ([1, 2, 4] as const).flatMap((together) =>
  (
    [
      [150, 92],
      [128, 82],
      [112, 74],
      [98, 66],
      [86, 60],
      [76, 54],
      [66, 50],
      [58, 46],
      [58, 36],
      [50, 30],
    ] as const
  ).map(([nameWidth, gap]) => ({ nameWidth, gap, together })),
);
/** Below this width stages of the trade may stand in one column, CSS px. */
const NARROW = 560;
/** How far a plant stands in from its company where both are in one column. */
const INDENT = 12;
/** Between two rows. */
const ROW_GAP = 6;
/** From the border of the view to the first nodes and from the last names to it; room for arcs on the left. */
const SIDE = 30;

/**
 * Sets a picture in columns so that it fills the room: those of the frame by themselves, so that what a filter takes away
 * moves nobody, then the others where there is room for them. Names are wrapped as narrow as needed, and no narrower.
 */
export function setInColumns(
  picture: Picture,
  frame: Picture,
  room: Room,
  setter: TextSetter,
): InColumns {
  const { style, graph, sheet } = columnGraphOf(frame, room, setter);
  const pairs = graph.links;
  const layout = layOutColumns(graph, sheet);
  const places = new ColumnPlaces(frame.nodes, graph, layout);
  // What a filter takes away changes nobody's size either.
  const known = new Map(frame.nodes.map(({ id, size }) => [id, size]));
  const holders = new Map(frame.nodes.map(({ id, holder }) => [id, holder]));
  const extras = picture.nodes.filter(({ id }) => !known.has(id));
  const rows = rowsOf(extras, style, setter);
  for (const [index, { id }] of extras.entries()) {
    const row = rows[index];
    if (row !== undefined) places.add(id, row, nearOf(id, picture));
  }
  const nodes = picture.nodes.map((node) => {
    const { x, y } = places.at(node.id);
    // As the frame has it: whose company is hidden stays where it was.
    const holder = holders.get(node.id) ?? node.holder;
    const isIn = style.together > 1 && places.isBeside(node.id, holder);
    const indent = !isIn ? 0 : places.isMirrored(node.id) ? -INDENT : INDENT;
    return { ...node, x: x + indent, y: y + room.top, size: known.get(node.id) ?? node.size };
  });
  const passes = new Map(
    pairs.map(([a, b], link) => [
      key(frame.nodes[a]?.id, frame.nodes[b]?.id),
      layout.passes[link] ?? [],
    ]),
  );
  const { nameWidth } = style;
  const beside = ({ label, detail }: PictureNode): number =>
    setter.block(label, detail, nameWidth, nameWidth).width + NAME_GAP + 2;
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const routes = new Map(
    picture.edges.flatMap(({ id, from, to }): [string, Route][] => {
      const [start, end] = [placed.get(from), placed.get(to)];
      if (start === undefined || end === undefined || start === end) return [];
      const between = places.passes(from, to, passes.get(key(from, to)));
      const ends = {
        from: places.bandOf(from),
        to: places.bandOf(to),
        bands: layout.bands,
        passes: between.map((y) => y + room.top),
        beside,
        width: room.width,
      };
      return [[id, routeOf(start, end, ends)]];
    }),
  );
  return {
    picture: { ...picture, nodes },
    columns: headingsOf(frame, layout, style),
    routes,
    nameWidth,
    mirrored: new Set(nodes.flatMap(({ id }) => (places.isMirrored(id) ? [id] : []))),
  };
}

/**
 * What of a picture is laid out, in the roomiest style in which all fits; else in the one that reaches least below, or is
 * narrowest.
 */
export function columnGraphOf(
  frame: Picture,
  room: Room,
  setter: TextSetter,
): { readonly style: Style; readonly graph: ColumnGraph; readonly sheet: Sheet } {
  const links = pairsOf(frame);
  const fitting = room.width < NARROW ? STYLES : STYLES.filter(({ together }) => together < 4);
  const tried = fitting.map((style) => {
    const graph: ColumnGraph = { nodes: rowsOf(frame.nodes, style, setter), links };
    const sheet: Sheet = {
      width: room.width - SIDE,
      height: room.height - room.top - room.bottom,
      side: SIDE,
      gap: style.gap,
    };
    return { style, graph, sheet, ...measureColumns(graph, sheet) };
  });
  const wide = tried.filter(({ width, sheet }) => width <= sheet.width);
  const best =
    wide.find(({ below }) => below <= 0) ??
    wide.toSorted((a, b) => a.below - b.below)[0] ??
    tried.at(-1);
  if (best === undefined) throw new Error("There is no way to set names.");
  return best;
}

function key(a: string | undefined, b: string | undefined): string {
  return [a, b].sort().join("\n");
}

function pairsOf({ nodes, edges }: Picture): readonly (readonly [number, number])[] {
  const index = new Map(nodes.map(({ id }, place) => [id, place]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const { from, to } of edges) {
    const [a, b] = [index.get(from), index.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  }
  return [...pairs.values()];
}

function nearOf(id: string, { edges }: Picture): readonly string[] {
  return edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
}

function rowsOf(
  nodes: readonly PictureNode[],
  { nameWidth, together }: Style,
  setter: TextSetter,
): readonly ColumnNode[] {
  const index = new Map(nodes.map(({ id }, place) => [id, place]));
  return nodes.map(({ label, detail, shape, size, column, held, holder }) => {
    const block = setter.block(label, detail, nameWidth, nameWidth);
    const extent = shapeExtent(shape, size);
    const isBeneath = together > 1 && holder !== null && index.has(holder);
    return {
      column: columnIn(together, column),
      reach: extent.right + NAME_GAP + block.width + 4 + (isBeneath ? INDENT : 0),
      // Set in, it stands over or under the names of its neighbours, which must stay nearer to their own.
      height: isBeneath
        ? Math.max(2 * size, block.height) + NAME_GAP + 2
        : Math.max(extent.top + extent.bottom, block.height) + ROW_GAP,
      held: isBeneath ? null : held,
      beneath: isBeneath ? (index.get(holder) ?? null) : null,
    };
  });
}

function columnIn(together: number, column: number | null): number {
  return together * Math.floor((column ?? 0) / together);
}

function headingsOf(
  { nodes, headings }: Picture,
  { bands }: ColumnLayout,
  { together }: Style,
): readonly Column[] {
  const used = new Set(nodes.map((node) => node.column));
  const wordOf = (column: number): string => {
    const all = Array.from({ length: together }, (_, step) => column + step);
    const words = all.filter((one) => used.has(one)).map((one) => headings[one] ?? "");
    const [first = "", ...others] = words.length === 0 ? [headings[column] ?? ""] : words;
    return [first, ...others.map((word) => word.charAt(0).toLowerCase() + word.slice(1))].join(
      ", ",
    );
  };
  return bands.flatMap(({ column, start, end }, index) => {
    // A long column stands in several parts under one heading.
    if (bands[index - 1]?.column === column) return [];
    const last = bands.findLast((band) => band.column === column);
    return [{ label: wordOf(column), left: start - 10, right: last?.end ?? end }];
  });
}
