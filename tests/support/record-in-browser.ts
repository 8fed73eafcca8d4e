import { loadDataset } from "../../src/core/load/load-dataset.ts";
import { readYaml } from "../../src/core/load/read-yaml.ts";
import type { DocumentRole } from "../../src/core/load/schema/raw.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
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
};

/** The files of another trade. */
const SOLAR: typeof FILES = import.meta.glob(
  [
    "../fixture/solar-record/{entities,sources,vocabulary,reference}/*.yaml",
    "../fixture/solar-record/case.yaml",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** The founding part of the shipped record, read through the gate where there is no Node. Throws where the data has errors. */
export function readFoundingRecordInBrowser(): Dataset {
  return foundingPart(readRecordInBrowser("whole"));
}

/** All that is shipped, or the record of another trade. Throws where the data has errors. */
export function readRecordInBrowser(name: "whole" | "solar"): Dataset {
  const documents = Object.entries(name === "whole" ? FILES : SOLAR).flatMap(([path, text]) => {
    const [folder = "", file = ""] = path.split("/").slice(-2);
    const role = file === "case.yaml" ? "case" : ROLES[folder];
    return role === undefined ? [] : readYaml(`${folder}/${file}`, role, text);
  });
  const { dataset, issues } = loadDataset(documents, "test");
  if (dataset === null) throw new Error(`The record "${name}" has ${issues.length} issues.`);
  return dataset;
}
