import { distanceKm, type Point } from "../../model/coordinates.ts";

/** Far from all that is known of a country, and near to it the other way round. */
const FAR_KM = 1500;

/**
 * Whether a point must be latitude and longitude the wrong way round: it is far from all other points of its country and of
 * the file, and would be near to one of its country if it were turned.
 */
export function isSwapped(
  { lat, lon }: Point,
  ofCountry: readonly Point[],
  ofFile: readonly Point[],
): boolean {
  if (Math.abs(lon) > 90) return false;
  const turned = { lat: lon, lon: lat };
  const isOther = (one: Point): boolean => one.lat !== lat || one.lon !== lon;
  const isFar = [...ofCountry, ...ofFile]
    .filter(isOther)
    .every((one) => distanceKm(one, { lat, lon }) > FAR_KM);
  return isFar && ofCountry.filter(isOther).some((one) => distanceKm(one, turned) < FAR_KM / 2);
}
