import { describe, expect, it } from "vitest";
import { widerProducts } from "../../src/core/graph/products.ts";
import { graphUnder } from "../../src/core/operation/view.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();
const graph = graphUnder(record);

describe("the tree of products", () => {
  const cells = record.entities.filter(({ subtype }) => subtype === "cell");
  const reaches = (id: string, wider: string): boolean =>
    id === wider || widerProducts(graph, id).includes(wider);

  it("has every cell under battery cells", () => {
    const outside = cells.filter(({ id }) => !reaches(id, "battery-cell"));
    expect(outside.map(({ id }) => id)).toEqual([]);
    expect(cells.length).toBeGreaterThan(10);
  });

  it("has every format that is told by its measures under cylindrical cells", () => {
    const formats = cells.filter(({ label }) => /^\d{2,6}(-series)? cells$/.test(label));
    expect(formats.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["cell-2170", "cell-46-series", "cell-4680", "cell-46120"]),
    );
    const outside = formats.filter(({ id }) => !reaches(id, "cylindrical-cell"));
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it("keeps cells for electric cars among the batteries for them, on which duties are laid", () => {
    for (const id of ["ev-cell", "cell-46-series", "cell-4695"]) {
      expect(reaches(id, "ev-battery"), id).toBe(true);
    }
    expect(reaches("cell-2170", "ev-battery")).toBe(false);
  });

  it("ends everywhere in all goods", () => {
    const products = record.entities.filter((one) => one.class === "product");
    const loose = products.filter(({ id }) => !reaches(id, "all-goods"));
    expect(loose.map(({ id }) => id)).toEqual([]);
  });
});
