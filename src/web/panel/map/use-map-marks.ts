import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react";
import { arrange, type Mark, type Spot } from "../../map/arrange.ts";
import type { BaseMap } from "../../map/base-map.ts";
import { bringIn, type Camera, CLOSE, fitTo, type Size, zoomAt } from "../../map/camera.ts";
import { type MapPlace, project } from "../../map/mercator.ts";
import { type Direction, nearestTowards } from "../../map/nearest-towards.ts";
import { type MapPicture, type MapPoint, ON_MAP } from "../../state/map/map-picture.ts";
import { clearSelection, select } from "../../state/transitions.ts";
import { useApp } from "../part/app-context.tsx";
import { useCamera } from "./use-camera.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
/** How much a press of a button or key zooms. */
export const ZOOM = 1.6;

/** The signs of a map, what of it is in view, and what hand and keys do with them. */
export interface MapMarks {
  readonly camera: Camera;
  readonly size: Size;
  readonly marks: readonly Mark[];
  /** By the id of each thing in it. */
  readonly markOf: ReadonlyMap<string, Mark>;
  readonly points: ReadonlyMap<string, MapPoint>;
  /** The sign that the Tab key comes to. */
  readonly stop: Mark | null;
  /** The point that has the focus, else the one that was selected last. */
  readonly told: MapPoint | null;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly place: (mark: Mark) => (element: SVGGElement | null) => void;
  readonly press: (mark: Mark, additive: boolean) => void;
  readonly setFocus: (id: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent, mark: Mark) => void;
}

/** Arranges the points of a picture for the scale of the map, which hand and keys change. */
export function useMapMarks(
  host: RefObject<HTMLElement | null>,
  picture: MapPicture,
  base: BaseMap,
  onList: () => void,
): MapMarks {
  const { state, store } = useApp(["selected"]);
  const signs = useRef(new Map<string, SVGGElement>());
  const [focus, setFocus] = useState<string | null>(null);
  const spots = useMemo(() => spotsOf(picture, base), [picture, base]);
  const { camera, size, setCamera, fit } = useCamera(host, spots);
  const { scale } = camera;
  const { marks, markOf } = useMemo(() => arrangeAt(spots, scale), [spots, scale]);
  const points = useMemo(
    () => new Map(picture.points.map((point) => [point.entity.id, point])),
    [picture],
  );
  const zoom = (factor: number): void =>
    setCamera((before) => zoomAt(before, factor, { x: size.width / 2, y: size.height / 2 }));
  const press = (mark: Mark, additive: boolean): void => {
    const [id] = mark.ids;
    if (mark.ids.length === 1 && id !== undefined) {
      store.change(select(id, "entity", additive));
      return;
    }
    const inside = spots.filter((spot) => mark.ids.includes(spot.id));
    const next = split(camera, mark, inside, size);
    if (next === null) onList();
    else setCamera(next);
  };
  const goTo = (mark: Mark | null): void => {
    if (mark === null) return;
    setCamera((before) => bringIn(before, mark, size));
    signs.current.get(mark.ids[0] ?? "")?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent, mark: Mark): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Readonly<Record<string, () => void>> = {
      Enter: () => press(mark, false),
      " ": () => press(mark, true),
      "+": () => zoom(ZOOM),
      "=": () => zoom(ZOOM),
      "-": () => zoom(1 / ZOOM),
      "0": fit,
      Escape: () => store.change(clearSelection),
    };
    const direction = DIRECTIONS[event.key];
    const action = actions[event.key];
    if (direction === undefined && action === undefined) return;
    event.preventDefault();
    action?.();
    if (direction !== undefined) goTo(nearestTowards(marks, mark, direction));
  };
  const chosen = state.selected.find((id) => markOf.has(id)) ?? "";
  return {
    ...{ camera, size, marks, markOf, points, fit, zoom, press, setFocus, onKeyDown },
    stop: markOf.get(focus ?? chosen) ?? markOf.get(chosen) ?? marks[0] ?? null,
    told: toldOf(points, markOf, [focus, ...state.selected.toReversed()]),
    place: (mark) => (element) => {
      const [id = ""] = mark.ids;
      if (element === null) signs.current.delete(id);
      else signs.current.set(id, element);
    },
  };
}

function arrangeAt(spots: readonly Spot[], scale: number): Pick<MapMarks, "marks" | "markOf"> {
  const marks = arrange(spots, scale, scale >= CLOSE);
  const markOf = new Map(marks.flatMap((mark) => mark.ids.map((id) => [id, mark] as const)));
  return { marks, markOf };
}

/** The first of the ids that is a point with a sign of its own. */
function toldOf(
  points: ReadonlyMap<string, MapPoint>,
  markOf: ReadonlyMap<string, Mark>,
  ids: readonly (string | null)[],
): MapPoint | null {
  const id = ids.find((one) => one !== null && markOf.get(one)?.ids.length === 1);
  return points.get(id ?? "") ?? null;
}

/** The view in which a sign for several falls apart; null where the map is as near as helps. */
function split(camera: Camera, mark: Mark, inside: readonly MapPlace[], size: Size): Camera | null {
  const [first] = inside;
  const isOneSpot = inside.every(({ x, y }) => x === first?.x && y === first.y);
  if (isOneSpot && camera.scale >= CLOSE) return null;
  const fitted = fitTo(inside, size);
  if (!isOneSpot && fitted.scale > camera.scale * 1.2) return fitted;
  const at = { x: camera.x + mark.x, y: camera.y + mark.y };
  return zoomAt(camera, isOneSpot ? CLOSE / camera.scale : 2, at);
}

/** Where the points are on the map; those whose area has no known border are left out. */
function spotsOf({ points }: MapPicture, base: BaseMap): readonly Spot[] {
  return points.flatMap(({ entity, location: { at } }): readonly Spot[] => {
    const place: MapPlace | null = "lat" in at ? project(at) : base.middleOf(at);
    return place === null
      ? []
      : [{ id: entity.id, ...place, weight: -ON_MAP.indexOf(entity.class) }];
  });
}
