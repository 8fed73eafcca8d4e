import { loadDataset } from "../../src/core/load/load-dataset.ts";
import type { DocumentRole } from "../../src/core/load/schema/raw.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { readYaml } from "../../src/io/read-yaml.ts";
import { foundingPart } from "./founding-part.ts";

/** The data files as text: a browser has no folder to read them from. */
const FILES: Readonly<Record<string, string>> = import.meta.glob(
  ["../../data/{entities,sources,vocabulary,reference}/*.yaml", "../../data/case.yaml"],
  { query: "?raw", import: "default", eager: true },
);

const ROLES: Readonly<Record<string, DocumentRole>> = {
  entities: "entities",
  sources: "source",
  vocabulary: "criteria",
  reference: "geography",
  data: "case",
};

/** The founding part of the shipped record, read through the gate where there is no Node. Throws where the data has errors. */
export function readFoundingRecordInBrowser(): Dataset {
  const documents = Object.entries(FILES).flatMap(([path, text]) => {
    const [folder = "", file = ""] = path.split("/").slice(-2);
    const role = ROLES[folder];
    return role === undefined ? [] : readYaml(`${folder}/${file}`, role, text);
  });
  const { dataset, issues } = loadDataset(documents, "test");
  if (dataset === null) throw new Error(`The shipped data has ${issues.length} issues.`);
  return foundingPart(dataset);
}
