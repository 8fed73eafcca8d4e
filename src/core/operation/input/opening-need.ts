import { findExample } from "../../model/case.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Need } from "../../query/need/need.ts";

/** The need that a record opens with: its first example of the question about alternatives. null where it has none. */
export function openingNeed({ case: about, entities }: Dataset): Need | null {
  const input = findExample(about, "alternatives");
  if (input === null) return null;
  const idIn = (name: string): string | null => {
    const id = [input[name] ?? []].flat()[0];
    return entities.find((one) => one.id === id)?.id ?? null;
  };
  const [product, buyer] = [idIn("product"), idIn("buyer")];
  if (product === null || buyer === null) return null;
  return { product, buyer, market: idIn("market"), insteadOf: idIn("insteadOf"), neededBy: null };
}
