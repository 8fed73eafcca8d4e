import type { EntityClass } from "../../../core/model/vocabulary.ts";
import type { LinePattern, NodeShape } from "../../canvas/scene/picture.ts";
import type { LineSort } from "../app-state.ts";

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

/** The colour of each sort of link, by its token. */
export const LINE_COLOURS: { readonly [S in LineSort]: string } = {
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
