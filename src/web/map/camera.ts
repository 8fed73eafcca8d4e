import type { MapPlace } from "./mercator.ts";

/** What of the map is on the screen: a place is at `scale * place + (x, y)`, CSS px. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

// From the whole earth on a phone to some 800 m to a pixel at the equator.
const FAR = 0.04;
const NEAR = 8;
/** From here on, signs on one spot may take as much room as they need. */
export const CLOSE = 1.2;
// Room for the name of what stands at the edge.
const BORDER = 110;

/** Brings the places into the view, with room around them; a single place with the country around it. */
export function fitTo(places: readonly MapPlace[], { width, height }: Size): Camera {
  if (places.length === 0)
    return centred({ x: 0, y: -400 }, Math.max(FAR, width / 6300), { width, height });
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const border = Math.min(BORDER, width / 5, height / 5);
  const fits = Math.min(
    (width - 2 * border) / Math.max(right - left, 1),
    (height - 2 * border) / Math.max(bottom - top, 1),
  );
  const scale = Math.min(NEAR / 2, Math.max(FAR, fits));
  return centred({ x: (left + right) / 2, y: (top + bottom) / 2 }, scale, { width, height });
}

function centred({ x, y }: MapPlace, scale: number, { width, height }: Size): Camera {
  return { scale, x: width / 2 - scale * x, y: height / 2 - scale * y };
}

/** Zooms so that what is at a point of the screen stays there. */
export function zoomAt(
  camera: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Camera {
  const scale = Math.min(NEAR, Math.max(FAR, camera.scale * factor));
  const grown = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * grown, y: at.y - (at.y - camera.y) * grown };
}

export function move(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

// What is told of a point stands in a corner, and takes so much, CSS px.
const NOTE = 90;

/** The camera moved as little as brings a place into view. */
export function bringIn(
  camera: Camera,
  place: { readonly x: number; readonly y: number },
  { width, height }: Size,
): Camera {
  const border = Math.min(NOTE, width / 5, height / 4);
  const [x, y] = [place.x + camera.x, place.y + camera.y];
  const dx = Math.max(border - x, 0) - Math.max(x - (width - border), 0);
  const dy = Math.max(border - y, 0) - Math.max(y - (height - border), 0);
  return dx === 0 && dy === 0 ? camera : move(camera, dx, dy);
}
