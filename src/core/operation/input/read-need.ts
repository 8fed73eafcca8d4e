import type { Need } from "../../query/alternatives/need.ts";
import { CHEMISTRY_WORDS, readChemistry } from "../../query/options/match.ts";
import { flagOf } from "../form/parameter.ts";
import { FOUNDING_NEED } from "../founding-need.ts";
import type { InputReader } from "./input-reader.ts";

/** Reads the need. Where no part of it is given, it is that of the founding case. */
export function readNeed(input: InputReader): { readonly need: Need; readonly assumed: boolean } {
  const parts = ["product", "buyer", "market", "insteadOf"] as const;
  const neededBy = input.date("neededBy");
  const goods = readGoods(input);
  if (!parts.some((name) => input.has(name))) {
    // Other data may not have its parties, and is then asked for its own.
    for (const part of parts) input.named(FOUNDING_NEED[part] ?? "", flagOf(part));
    return { need: { ...FOUNDING_NEED, ...goods, neededBy }, assumed: true };
  }
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
function readGoods(input: InputReader): Pick<Need, "chemistry" | "use"> {
  const text = input.text("chemistry");
  const use = input.choice("use") as NonNullable<Need["use"]> | null;
  const chemistry = text === null ? null : readChemistry(text);
  if (text !== null && chemistry === null) {
    input.refuse(
      `"${text}" is no chemistry that is told apart here. --chemistry takes ${CHEMISTRY_WORDS}.`,
    );
  }
  return {
    ...(chemistry === null ? {} : { chemistry }),
    ...(use === null ? {} : { use }),
  };
}
