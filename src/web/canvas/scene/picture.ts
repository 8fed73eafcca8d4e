/** The outline of a node; each entity class has its own, so that colour only repeats it. */
export type NodeShape =
  | "circle"
  | "square"
  | "bar"
  | "hexagon"
  | "pin"
  | "diamond"
  | "doubleCircle"
  | "smallCircle"
  | "triangle";

/** The small sign in the middle of a node. */
export type NodeIcon =
  | "company"
  | "plant"
  | "programme"
  | "product"
  | "place"
  | "policy"
  | "agreement"
  | "person"
  | "event"
  | "government"
  | "university"
  | "publisher";

/**
 * How an edge is stroked: solid = fact, long dash = plan, dotted = opinion or inference, double =
 * contract.
 */
export type LinePattern = "solid" | "longDash" | "dotted" | "double";

/**
 * A sign in a ring: two bars, a cross, a chevron (has begun), a slash (fails), an arch (bridges a loss), a plus (assumed),
 * a pin (stays in the picture), a second ring (in a list of the reader's own).
 */
export type EdgeGlyph =
  | "paused"
  | "cancelled"
  | "began"
  | "failing"
  | "bridge"
  | "added"
  | "pinned"
  | "mine";

/** A node as it is to be drawn. */
export interface PictureNode {
  /** Unique among the nodes and edges of the picture. */
  readonly id: string;
  /** Abstract units, any scale, the same for both axes; x grows to the right. Worked out where there are columns. */
  readonly x: number;
  /** Abstract units; y grows downwards. */
  readonly y: number;
  /** Radius in CSS px at the opening zoom, that is after a fit. */
  readonly size: number;
  /** The name; "" draws none. */
  readonly label: string;
  /** A second, smaller line, such as "construction paused"; "" draws none. */
  readonly detail: string;
  /** Name of the CSS custom property that holds the colour, such as "--class-organisation". */
  readonly colourToken: string;
  readonly shape: NodeShape;
  readonly icon: NodeIcon;
  /** Outline only: a party that is not named. */
  readonly hollow: boolean;
  /** Sources disagree: a small badge with "!". */
  readonly contested: boolean;
  /** The state of the plant itself, as a small badge; `null` draws none. */
  readonly glyph: EdgeGlyph | null;
  /** What else is said of it, a small badge each. */
  readonly badges: readonly EdgeGlyph[];
  /** How many neighbours the picture leaves out, as a small number with a plus; 0 draws none. */
  readonly more: number;
  /** The label of a higher number is placed first. */
  readonly priority: number;
  /** The column in which it stands, from 0; null in a picture without columns. Two and two make one where it is narrow. */
  readonly column: number | null;
  /** Nodes of a column with a number stand in its order from the top; null = anywhere. */
  readonly held: number | null;
  /** The node that it belongs to: where both stand in one column, it stands beneath that, indented. */
  readonly holder: string | null;
}

/** An edge as it is to be drawn; `from` is the supplier's end, `to` the customer's. */
export interface PictureEdge {
  /** Unique among the nodes and edges of the picture. */
  readonly id: string;
  /** Id of a node of the picture; an edge with an unknown end is left out. */
  readonly from: string;
  /** Id of a node of the picture; an edge with an unknown end is left out. */
  readonly to: string;
  readonly pattern: LinePattern;
  /** Name of the CSS custom property that holds the colour, such as "--ink". */
  readonly colourToken: string;
  /** Drawn in the middle of the edge; `null` draws none. */
  readonly glyph: EdgeGlyph | null;
  /** Sources disagree: a small badge with "!" in the middle of the edge. */
  readonly contested: boolean;
  /** Words near the middle, when there is room; "" draws none. */
  readonly label: string;
  /** Whether the words only say what the line shows already: in columns they wait until the line is brought out. */
  readonly plain: boolean;
  /**
   * Which of the edges that join the same two nodes, in either direction, this is: 0 …
   * parallelCount − 1.
   */
  readonly parallelIndex: number;
  /** How many edges join the same two nodes, in either direction; these fan out. */
  readonly parallelCount: number;
  /** How many links the line stands for. */
  readonly count: number;
  /** Draws an arrowhead at `to`. */
  readonly directed: boolean;
  /** Stroke width in CSS px, 0.5–15; it does not change with the zoom. */
  readonly weight: number;
}

/** A column's heading, pinned to the top of the view. */
export interface Column {
  readonly label: string;
  /** From where to where the column reaches, in the units of the nodes' x. */
  readonly left: number;
  readonly right: number;
}

/** All that is to be drawn. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** What each column is called. Where there are any, the nodes are set in columns by the canvas, whatever their x and y. */
  readonly headings: readonly string[];
}

/** What is brought out. Ids may be of nodes or of edges; unknown ids are passed over. */
export interface Emphasis {
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly path: ReadonlySet<string>;
}

/** A rectangle in CSS px, from the top left corner of the host. */
export interface CanvasBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in CSS px, from the top left corner of the host. */
export interface CanvasPoint {
  readonly x: number;
  readonly y: number;
}

/** How strongly something is drawn: everything is normal unless something is emphasised. */
export type Strength = "normal" | "lit" | "faded";

/** A node as it stands on the screen. */
export interface DrawnNode {
  readonly id: string;
  /** Middle, CSS px in the host; may lie outside of it. */
  readonly x: number;
  readonly y: number;
  /** CSS px at this zoom. */
  readonly radius: number;
  readonly shape: NodeShape;
  readonly icon: NodeIcon;
  readonly hollow: boolean;
  readonly contested: boolean;
  readonly glyph: EdgeGlyph | null;
  readonly badges: readonly EdgeGlyph[];
  readonly colourToken: string;
  readonly strength: Strength;
  readonly selected: boolean;
}

/**
 * An edge as it stands on the screen. One that is drawn in several curves has a row for each, so that whoever measures
 * lines measures all of them.
 */
export interface DrawnEdge {
  readonly id: string;
  /** Which of its curves this is, from 0. */
  readonly part: number;
  /** Which piece of its way the curve belongs to, from 0: dashes and dots begin anew with every piece. */
  readonly piece: number;
  readonly pattern: LinePattern;
  readonly glyph: EdgeGlyph | null;
  readonly contested: boolean;
  readonly colourToken: string;
  readonly weight: number;
  readonly directed: boolean;
  /**
   * How far the middle of the curve stands off the straight line, CSS px; positive is to the right
   * of the way from → to.
   */
  readonly curvature: number;
  /**
   * This curve: quadratic (start, control, end; CSS px); `null` when too short to
   * be drawn.
   */
  readonly path: readonly [CanvasPoint, CanvasPoint, CanvasPoint] | null;
  readonly midpoint: CanvasPoint;
  readonly strength: Strength;
  readonly selected: boolean;
}

/** A line of a label. */
export interface TextLine {
  readonly text: string;
  /** A name is larger and heavier than a detail. */
  readonly kind: "name" | "detail";
  /** CSS px. */
  readonly width: number;
}

/** How the lines of a label stand to each other. */
export type Align = "left" | "center" | "right";

/** A text that is really on the screen. */
export interface DrawnLabel {
  /** Id of the node or edge; for a heading its words. */
  readonly of: string;
  readonly kind: "node" | "edge" | "column";
  /** The lines as wrapped. */
  readonly lines: readonly string[];
  /** The same as set. */
  readonly set: readonly TextLine[];
  readonly box: CanvasBox;
  readonly align: Align;
  /** Whether it stands on its own line, in a gap of it. */
  readonly onLine: boolean;
  readonly strength: Strength;
}

/** A badge that is really on the screen. */
export interface DrawnSign {
  /** Id of the node or edge. */
  readonly of: string;
  readonly sign: EdgeGlyph | "contested";
  /** Its middle, CSS px in the host. */
  readonly at: CanvasPoint;
  /** CSS px. */
  readonly radius: number;
  readonly strength: Strength;
}

/** A number in a ring: the links that a line stands for, or the neighbours of a node that the picture leaves out. */
export interface DrawnCount {
  /** Id of the node or edge. */
  readonly of: string;
  readonly counts: "links" | "leftOut";
  readonly count: number;
  readonly at: CanvasPoint;
  readonly strength: Strength;
}

/** A faint line between two columns. */
export interface DrawnSeparator {
  /** CSS px in the host; it goes on to the lower border. */
  readonly x: number;
  readonly top: number;
}

/**
 * What is drawn, for tests, for the summary in words and for export. Nodes and edges stand where the graphics card was
 * told to draw them, names and badges where the pen has drawn them.
 */
export interface CanvasReport {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** CSS px per abstract unit. */
  readonly scale: number;
  /** True between the first and the last frame of a movement. */
  readonly moving: boolean;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly labels: readonly DrawnLabel[];
  readonly signs: readonly DrawnSign[];
  readonly counts: readonly DrawnCount[];
  readonly separators: readonly DrawnSeparator[];
}
