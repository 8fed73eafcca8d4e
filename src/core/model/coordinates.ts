/** A place on the globe, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const POINT = /^(-?\d{1,2}(?:\.\d+)?), ?(-?\d{1,3}(?:\.\d+)?)$/;

/** Reads "41.1523, -80.8604"; null where the text is no latitude and longitude. */
export function parsePoint(text: string | undefined): Point | null {
  const match = POINT.exec(text ?? "");
  if (match === null) return null;
  const [lat, lon] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres, by the haversine formula (Sinnott 1984). */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const half =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
