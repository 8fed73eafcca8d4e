import type { Dataset } from "../../model/dataset.ts";
import type { Need } from "../../query/need/need.ts";
import { chemistriesOf, readChemistry, usesOf } from "../../query/options/match.ts";
import type { InputReader } from "./input-reader.ts";
import { openingNeed } from "./opening-need.ts";

/** Reads the need. Where no part of it is given, it is that which the record opens with. */
export function readNeed(
  input: InputReader,
  dataset: Dataset,
): { readonly need: Need; readonly assumed: boolean } {
  const parts = ["product", "buyer", "market", "insteadOf"] as const;
  const neededBy = input.date("neededBy");
  const goods = readGoods(input, dataset);
  const opening = parts.some((name) => input.has(name)) ? null : openingNeed(dataset);
  if (opening !== null) return { need: { ...opening, ...goods, neededBy }, assumed: true };
  const need = {
    product: input.entity("product"),
    buyer: input.entity("buyer"),
    market: input.optionalEntity("market"),
    insteadOf: input.optionalEntity("insteadOf"),
    neededBy,
    ...goods,
  };
  return { need, assumed: false };
}

// Left out where nothing is said, so that a question reads as it was asked.
function readGoods(input: InputReader, dataset: Dataset): Pick<Need, "chemistry" | "use"> {
  const text = input.text("chemistry");
  const use = input.choice("use", [...usesOf(dataset), "any"]);
  const chemistry = text === null ? null : readChemistry(dataset, text);
  if (text !== null && chemistry === null) {
    const taker = { parameter: "chemistry" };
    input.refuse({ reason: "no-chemistry", taker, text, known: chemistriesOf(dataset) });
  }
  return {
    ...(chemistry === null ? {} : { chemistry }),
    ...(use === null ? {} : { use }),
  };
}
