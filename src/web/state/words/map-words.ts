import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import {
  CLASS_WORDS,
  capital,
  countWord,
  joinWords,
  writeCount,
} from "../../../core/model/wording/words.ts";
import type { Precision } from "../../../core/query/location/locate.ts";
import { labelOf } from "../../../core/query/sentence/sentence.ts";
import type { MapPicture, MapPoint } from "../map/map-picture.ts";

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

/** How many of each class are in one sign: "3 plants and 1 organisation". */
export function wordCluster(points: readonly MapPoint[]): string {
  return joinWords(
    ENTITY_CLASSES.flatMap((of) => {
      const count = points.filter(({ entity }) => entity.class === of).length;
      const { one, many } = CLASS_WORDS[of];
      return count === 0 ? [] : [countWord(count, one, many)];
    }),
  );
}

/** How it is known where a point is: "in the town, by GeoNames, populated places". */
export function wordOrigin(graph: SupplyGraph, { location }: MapPoint): string {
  const where = capital(PRECISION_WORDS[location.precision]);
  if (location.from.type === "claim") return where;
  const { place } = location.from;
  return `${where} (${labelOf(place, graph.entities)})`;
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
