import { placesAt } from "../../../core/graph/places.ts";
import { governingStatus } from "../../../core/graph/status.ts";
import { getEntity, type SupplyEdge, type SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Entity, EntityId } from "../../../core/model/entity.ts";
import { compareIds } from "../../../core/model/strength.ts";
import type { EntityClass, StatusWord } from "../../../core/model/vocabulary.ts";
import { type Location, locate } from "../../../core/query/location/locate.ts";
import type { EdgeGlyph } from "../../canvas/scene/picture.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { type EdgeLooks, glyphOf, looksOf } from "../drawing/picture.ts";
import type { Sliced } from "../sliced.ts";

/** Something drawn on the map. */
export interface MapPoint {
  readonly entity: Entity;
  readonly location: Location;
  readonly status: StatusWord | null;
  readonly glyph: EdgeGlyph | null;
  readonly contested: boolean;
  /** Where it is, from the country inwards; only what is known. */
  readonly way: readonly EntityId[];
}

/** A supply between two points of the map. */
export interface MapFlow {
  readonly id: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly looks: EdgeLooks;
}

/** The map of what is drawn. */
export interface MapPicture {
  /** What it was made of. */
  readonly graph: SupplyGraph;
  /** By id. */
  readonly points: readonly MapPoint[];
  readonly flows: readonly MapFlow[];
  /** What is drawn of the classes that can have a place, and has none that is known. By id. */
  readonly without: readonly Entity[];
}

/** What can be somewhere; a product or a policy is nowhere in particular. */
export const ON_MAP: readonly EntityClass[] = ["facility", "organisation", "programme", "place"];

/** Sets what is drawn on the map, as far as it is known where it is, in steps. */
export function* makeMapPicture(graph: SupplyGraph, drawing: Drawing): Sliced<MapPicture> {
  const entities = drawing.nodes
    .map((id) => getEntity(graph, id))
    .filter((entity) => ON_MAP.includes(entity.class));
  const points: MapPoint[] = [];
  for (const entity of entities) {
    const location = locate(graph, entity.id);
    if (location !== null) points.push(pointOf(graph, entity, location));
    yield;
  }
  const placed = new Set(points.map(({ entity }) => entity.id));
  return {
    graph,
    points,
    flows: drawing.edges
      .filter((edge) => isFlow(edge) && placed.has(edge.subject) && placed.has(edge.object))
      .map((edge) => ({
        id: edge.id,
        from: edge.subject,
        to: edge.object,
        looks: looksOf(graph, edge),
      })),
    without: entities.filter(({ id }) => !placed.has(id)),
  };
}

function isFlow({ predicate }: SupplyEdge): boolean {
  return predicate === "suppliesTo";
}

function pointOf(graph: SupplyGraph, entity: Entity, location: Location): MapPoint {
  const { status } = governingStatus(graph, entity.id);
  return {
    entity,
    location,
    status,
    glyph: glyphOf(status),
    contested: graph.disagreementsOn(entity.id).contradictions.length > 0,
    way: wayInto(graph, entity, location),
  };
}

const INWARDS: readonly (string | null)[] = ["country", "state", "town"];

function wayInto(graph: SupplyGraph, entity: Entity, location: Location): readonly EntityId[] {
  const { countryOf, isWithin } = placesAt(graph);
  const seats =
    entity.class === "place"
      ? [entity.id]
      : location.claims.flatMap((id) => graph.claims.get(id)?.object ?? []);
  const [seat] = seats.toSorted((a, b) => depthOf(graph, b) - depthOf(graph, a));
  if (seat === undefined) return [];
  const state = graph.dataset.entities
    .filter(({ id, subtype }) => subtype === "state" && isWithin(seat, id))
    .map(({ id }) => id)
    .sort(compareIds)[0];
  const country = countryOf(seat);
  return [...new Set([country, state, seat].filter((id) => id !== null && id !== undefined))];
}

function depthOf(graph: SupplyGraph, place: EntityId): number {
  return INWARDS.indexOf(graph.entities.get(place)?.subtype ?? null);
}
