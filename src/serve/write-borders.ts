import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Borders, projectBorders } from "../web/map/project-borders.ts";

const TARGET: string = fileURLToPath(new URL("../../public/dataset/borders.json", import.meta.url));

function readAtlas(file: string): unknown {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), "utf8"));
}

/** Writes the borders of the map beside the built record, projected, so that no page has to work them out. */
export function writeBorders(): void {
  const borders = {
    countries: readAtlas("world-atlas/countries-50m.json"),
    states: readAtlas("us-atlas/states-10m.json"),
  } as Borders;
  writeFileSync(TARGET, JSON.stringify(projectBorders(borders)));
}
