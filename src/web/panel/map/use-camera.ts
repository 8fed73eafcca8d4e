import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { type Camera, fitTo, move, type Size, zoomAt } from "../../map/camera.ts";
import type { MapPlace } from "../../map/mercator.ts";

/** What of the map is in view, and the room it has. */
export interface MapCamera {
  readonly camera: Camera;
  readonly size: Size;
  readonly setCamera: Dispatch<SetStateAction<Camera>>;
  readonly fit: () => void;
}

const START: Size = { width: 800, height: 600 };
// A turn of the wheel by so many pixels doubles.
const DOUBLING = 400;
// A press that moves less than this is a press and no pull, CSS px.
const STILL = 4;

/** The camera of a map in an element: moved by pull, wheel and two fingers; at first it takes in all places. */
export function useCamera(
  host: RefObject<HTMLElement | null>,
  places: readonly MapPlace[] | null,
): MapCamera {
  const [size, setSize] = useState(START);
  const [camera, setCamera] = useState<Camera>(() => fitTo([], START));
  const fitted = useRef(false);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [host]);
  useLayoutEffect(() => {
    if (fitted.current || places === null || size === START) return;
    fitted.current = true;
    setCamera(fitTo(places, size));
  }, [places, size]);
  usePointers(host, setCamera);
  return { camera, size, setCamera, fit: () => setCamera(fitTo(places ?? [], size)) };
}

function usePointers(
  host: RefObject<HTMLElement | null>,
  setCamera: Dispatch<SetStateAction<Camera>>,
): void {
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const held = new Map<number, { readonly x: number; readonly y: number }>();
    let pulled = 0;
    const at = (event: MouseEvent): { readonly x: number; readonly y: number } => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const factor = 2 ** ((-event.deltaY * lines) / DOUBLING);
      const point = at(event);
      setCamera((before) => zoomAt(before, factor, point));
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (held.size === 0) pulled = 0;
      held.set(event.pointerId, at(event));
    };
    const onMove = (event: PointerEvent): void => {
      const before = held.get(event.pointerId);
      if (before === undefined) return;
      const now = at(event);
      pulled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      held.set(event.pointerId, now);
      if (pulled < STILL) return;
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) {
        setCamera((camera) => move(camera, now.x - before.x, now.y - before.y));
        return;
      }
      const apart = (point: { readonly x: number; readonly y: number }): number =>
        Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      const [from, to] = [middle(before, other), middle(now, other)];
      const factor = apart(now) / apart(before);
      setCamera((camera) => move(zoomAt(camera, factor, from), to.x - from.x, to.y - from.y));
    };
    const onUp = (event: PointerEvent): void => {
      held.delete(event.pointerId);
    };
    // What ends a pull is no press on what lies under it.
    const onClick = (event: MouseEvent): void => {
      if (pulled < STILL) return;
      pulled = 0;
      event.stopPropagation();
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("click", onClick, { capture: true });
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onUp);
    return () => {
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onUp);
    };
  }, [host, setCamera]);
}

function middle(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
