import type { EntityId } from "../../model/entity.ts";
import type { ShownOption } from "../../query/assess/option-result.ts";
import type { Spot } from "../../query/options/lines/headline.ts";

interface Labels {
  readonly label: (id: EntityId) => string;
}

/** Where an option is: "LGES Ochang", "plant not named, China", "where is not stated". */
export function wordSpot({ label }: Labels, { plant, region }: Spot): string {
  if (plant !== null) return label(plant);
  return region === null ? "where is not stated" : `plant not named, ${label(region)}`;
}

/** Where an option is that an answer shows, as `wordSpot` has it. */
export function wordPlace(
  names: Labels,
  { supplier, plant, key }: Pick<ShownOption, "supplier" | "plant" | "key">,
): string {
  const [, region = "-"] = key.split("/");
  return wordSpot(names, { supplier, plant, region: region === "-" ? null : region });
}
