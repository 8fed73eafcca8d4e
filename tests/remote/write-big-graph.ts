import { closeSync, openSync, writeSync } from "node:fs";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { writeNQuads } from "../../src/core/rdf/n-quads.ts";
import { PREFIXES } from "../../src/core/rdf/names.ts";
import { writeQuads } from "../../src/core/rdf/write-quads.ts";

/** The classes of which all copies share one set: goods, places and rules. */
const SHARED = new Set(["product", "place", "policy"]);

/**
 * Writes a made-up graph as N-Quads: a record, and copies of its chain with other parties, sources and claims beside it,
 * until there are so many statements or, with the last copy, more. Places and rules are one for all; the goods of a copy are all taken to be one that
 * stands for none of those that the record asks for, as the parties of most chains are of other trades.
 *
 * @param goods the product that the copies make and supply
 *
 * @returns how many statements were written
 */
export function writeBigGraph(
  record: Dataset,
  path: string,
  statements: number,
  goods: string,
): number {
  const lines = writeNQuads(writeQuads(record, LENSES.default)).trimEnd().split("\n");
  const classOf = new Map(record.entities.map(({ id, class: sort }) => [id, sort]));
  const isShared = (id: string): boolean => SHARED.has(classOf.get(id) ?? "");
  const subjectOfClaim = new Map(record.claims.map(({ id, subject }) => [id, subject[0]]));
  const copied = lines.filter((line) => {
    const [, kind = "", id = ""] = /^<urn:second-source:(\w+):([^>#]+)/.exec(line) ?? [];
    if (kind === "entity") return !isShared(id) || / <urn:second-source:claim:/.test(line);
    if (kind === "claim") return !isShared(subjectOfClaim.get(id) ?? "");
    return kind === "source";
  });
  const name = new RegExp(
    `<(${PREFIXES.entity}|${PREFIXES.claim}|${PREFIXES.source})([^>/#]+)(/[^>#]+)?`,
    "g",
  );
  const file = openSync(path, "w");
  writeSync(file, `${lines.join("\n")}\n`);
  let written = lines.length;
  for (let copy = 1; written < statements; copy++) {
    const own = copied.map((line) =>
      line
        .replace(name, (whole, prefix: string, id: string, rest = "") => {
          if (isShared(prefix === PREFIXES.entity ? id : (subjectOfClaim.get(id + rest) ?? ""))) {
            return classOf.get(id) === "product" ? `<${prefix}${goods}` : whole;
          }
          return `<${prefix}${id}-copy-${copy}${rest}`;
        })
        .replace(/(prefLabel>|altLabel>) "/, `$1 "${copy} `)
        .replace(
          /(subjectOrder> )"([^"]*)"/,
          (_, start: string, ids: string) =>
            `${start}"${ids
              .split(" ")
              .map((id) => (isShared(id) ? id : `${id}-copy-${copy}`))
              .join(" ")}"`,
        ),
    );
    writeSync(file, `${own.join("\n")}\n`);
    written += own.length;
  }
  closeSync(file);
  return written;
}
