import { labelOf } from "../../../core/graph/entity-label.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import {
  CLASS_WORDS,
  capital,
  countWord,
  joinWords,
  STATUS_WORDS_SHOWN,
  wordStanding,
  writeCount,
} from "../../../core/model/wording/words.ts";
import { isOnlyOwn } from "../../../core/query/basis/own-files.ts";
import type { Precision } from "../../../core/query/location/locate.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import type { MapPicture, MapPoint } from "../map/map-picture.ts";
import { sharedPlace } from "../map/map-tree.ts";

/** How well a place is known, in words for the key of the map and for a point. */
export const PRECISION_WORDS: { readonly [P in Precision]: string } = {
  site: "at the site",
  town: "in the town",
  state: "somewhere in the state",
  country: "somewhere in the country",
};

/** How much of what is drawn is on the map: "3 of 5 plants are on the map, and 2 of 9 organisations." */
export function wordCoverage({ points, without }: MapPicture): string {
  const parts = ENTITY_CLASSES.flatMap((of) => {
    const here = points.filter(({ entity }) => entity.class === of).length;
    const all = here + without.filter((entity) => entity.class === of).length;
    if (all === 0) return [];
    return [`${writeCount(here)} of ${countWord(all, CLASS_WORDS[of].one, CLASS_WORDS[of].many)}`];
  });
  if (parts.length === 0) return "Nothing that is drawn can be on a map.";
  if (points.length === 0) return "Of nothing that is drawn it is known where it is.";
  return `On the map: ${joinWords(parts)}.`;
}

/** What is in one sign: "4 close together, all in Japan: 3 plants and 1 company or body". */
function wordCluster(graph: SupplyGraph, points: readonly MapPoint[]): string {
  const place = sharedPlace(points);
  const where = place === null ? "" : `, all in ${labelOf(place, graph.entities)}`;
  const own = points.filter(({ entity }) => isOnlyOwn(graph, entity.id)).length;
  const marked = own === 0 ? "" : `; ${writeCount(own)} from ${YOUR_FILE}`;
  return `${writeCount(points.length)} close together${where}: ${wordCounts(points)}${marked}`;
}

function wordCounts(points: readonly MapPoint[]): string {
  return joinWords(
    ENTITY_CLASSES.flatMap((of) => {
      const count = points.filter(({ entity }) => entity.class === of).length;
      const { one, many } = CLASS_WORDS[of];
      return count === 0 ? [] : [countWord(count, one, many)];
    }),
  );
}

/** A sign in words: "AESC Smyrna, operating, in the town". */
export function wordMark(graph: SupplyGraph, points: readonly MapPoint[]): string {
  const [first, ...others] = points;
  if (first === undefined || others.length > 0) return wordCluster(graph, points);
  const { entity, status, location } = first;
  const said = status === null ? [] : [STATUS_WORDS_SHOWN[status]];
  const own = isOnlyOwn(graph, entity.id) ? [YOUR_FILE] : [];
  return [entity.label, ...own, ...said, PRECISION_WORDS[location.precision]].join(", ");
}

/** The name beside a sign: of the thing, or of the place that several share; "" where they share none. */
export function nameBeside(graph: SupplyGraph, points: readonly MapPoint[]): string {
  const [first, ...others] = points;
  if (first !== undefined && others.length === 0) {
    const { label, id } = first.entity;
    return isOnlyOwn(graph, id) ? `${label} (${YOUR_FILE})` : label;
  }
  const place = sharedPlace(points);
  return place === null ? "" : labelOf(place, graph.entities);
}

/** Status and precision of a point: "Operating, in the town (Smyrna)." */
export function wordWhere(graph: SupplyGraph, { entity, status, location }: MapPoint): string {
  const { from, precision } = location;
  const by = from.type === "claim" ? "" : ` (${labelOf(from.place, graph.entities)})`;
  const standing = entity.class === "facility" ? [wordStanding(status)] : [];
  const own = isOnlyOwn(graph, entity.id) ? [YOUR_FILE] : [];
  return `${capital([...own, ...standing, PRECISION_WORDS[precision] + by].join(", "))}.`;
}

/** How far apart the points are that are given for one thing; "" where they agree. */
export function wordApart(graph: SupplyGraph, { location }: MapPoint): string {
  const [furthest] = location.apart;
  if (furthest === undefined) return "";
  const km = `${writeCount(Math.round(furthest.km))} km`;
  return furthest.from.type === "claim"
    ? `Another source puts it ${km} away.`
    : `That is ${km} from the middle of ${labelOf(furthest.from.place, graph.entities)}.`;
}

/** What is drawn and has no place: "12 without a place". */
export function wordWithout({ without }: MapPicture): string {
  return `${writeCount(without.length)} without a known place`;
}
