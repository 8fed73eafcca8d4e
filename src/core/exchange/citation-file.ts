import { AUTHORS } from "./citation.ts";

/**
 * How the data set is cited, as a file in the Citation File Format 1.2.0 (<https://citation-file-format.github.io>).
 * A release is named by year and month, so these are given and no day.
 *
 * @param release such as `2026.11.2`
 */
export function writeCitationFile(release: string): string {
  const [year = "", month = ""] = release.split(".");
  const dated = /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month);
  return `${[
    "cff-version: 1.2.0",
    "message: If you use this data set, please cite it as below, with the version of the data.",
    "type: dataset",
    "title: Second Source",
    "abstract: >-",
    "  What published sources say about the supply chain of electric-vehicle batteries: claims with who says them,",
    "  where and when.",
    "authors:",
    `  - name: ${AUTHORS}`,
    `version: ${quoted(release)}`,
    "license: CC-BY-4.0",
    "preferred-citation:",
    "  type: data",
    "  title: Second Source",
    "  authors:",
    `    - name: ${AUTHORS}`,
    `  version: ${quoted(release)}`,
    ...(dated ? [`  year: ${year}`, `  month: ${Number(month)}`] : []),
    "  license: CC-BY-4.0",
  ].join("\n")}\n`;
}

// Without quotes a version of two numbers would be read as a number.
function quoted(text: string): string {
  return JSON.stringify(text);
}
