import { writeBorders } from "./write-borders.ts";
import { writePositions } from "./write-positions.ts";

/** Writes beside the built record all that the page fetches with it, whoever builds the page. */
export async function writeBesideRecord(): Promise<void> {
  writeBorders();
  await writePositions();
}
