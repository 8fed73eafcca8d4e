import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LENSES } from "../core/model/lens.ts";
import { graphUnder } from "../core/operation/view.ts";
import { createLocalHost } from "../host/local-host.ts";
import { readBuiltRecord } from "../io/built-record.ts";
import { placeToBegin, shipPositions } from "../web/state/drawing/positions.ts";

const TARGET: string = fileURLToPath(
  new URL("../../public/dataset/positions.json", import.meta.url),
);

/** Writes where everything stands by force beside the built record, so that no page has to work it out. */
export async function writePositions(): Promise<void> {
  const dataset = readBuiltRecord();
  // Then the page works them out.
  if (dataset === null) return;
  const { arrangement, positions: start } = placeToBegin(graphUnder(dataset, LENSES.everything));
  const positions = await createLocalHost().layOut({ arrangement, start }, () => undefined);
  if (positions === null) return;
  writeFileSync(TARGET, JSON.stringify(shipPositions(dataset.version, arrangement, positions)));
}
