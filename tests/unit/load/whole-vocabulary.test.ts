import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Criteria } from "../../../src/core/model/criteria.ts";
import { DATA_FOLDER } from "../../../src/io/data-folder.ts";
import { loadSmall } from "./small-data.ts";

const SHIPPED = readFileSync(join(DATA_FOLDER, "vocabulary/criteria.yaml"), "utf8");
type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

/** What the gate says of the shipped scales after a change. */
function complaints(change: (criteria: Mutable<Criteria>) => void): readonly string[] {
  const criteria: Mutable<Criteria> = parse(SHIPPED);
  change(criteria);
  const { issues, dataset } = loadSmall({ criteria: stringify(criteria) });
  expect(dataset === null).toBe(issues.length > 0);
  return issues.map(({ code, field, message }) => `${code} ${field}: ${message}`);
}

const { table, readiness }: Criteria = parse(SHIPPED);
const STAGES = readiness.flatMap(({ stages }) => stages);

describe("the scales of the criteria", () => {
  it("pass as they are shipped", () => {
    expect(complaints(() => {})).toEqual([]);
  });

  it.each(table.map(({ id }) => id))("without the criterion %s say that it is missing", (id) => {
    const without = complaints((criteria) => {
      criteria.table = criteria.table.filter((one) => one.id !== id);
    });
    expect(without).toEqual([`missing-field table: "${id}" is missing`]);
  });

  it.each(STAGES)("without the stage %s say that it is missing", (stage) => {
    const without = complaints((criteria) => {
      for (const rung of criteria.readiness) {
        rung.stages = rung.stages.filter((one) => one !== stage);
      }
      criteria.readiness = criteria.readiness.filter(({ stages }) => stages.length > 0);
    });
    expect(without).toEqual([`missing-field readiness: "${stage}" is missing`]);
  });

  it("without any one attribute say which is missing", () => {
    for (const [index, row] of table.entries()) {
      for (const name of Object.keys(row) as (keyof typeof row)[]) {
        // The level is told of lines only: without it, a criterion asks about a company.
        if (name === "level") continue;
        const found = complaints((criteria) => delete (criteria.table[index] as typeof row)[name]);
        expect(found, `${row.id}.${name}`).toContain(
          `missing-field table[${index}].${name}: "${name}" is missing`,
        );
      }
    }
  });

  it("say what stands twice", () => {
    expect(complaints(({ table }) => table.push(...structuredClone(table.slice(2, 3))))).toEqual([
      'duplicate-id table: "readiness" stands 2 times',
    ]);
    expect(
      complaints(({ readiness }) => readiness.push({ stages: ["supplying"], value: 1 })),
    ).toEqual(['duplicate-id readiness: "supplying" stands 2 times']);
  });

  it.each([
    ["line-stage", "company", '"line-stage" asks about a line, not about a company'],
    ["readiness", "line", '"readiness" asks about a company, not about a line'],
  ] as const)("say that %s is no criterion of the level %s", (id, level, message) => {
    const moved = complaints((criteria) => {
      criteria.table = criteria.table.map((one) => (one.id === id ? { ...one, level } : one));
    });
    expect(moved).toEqual([`unknown-word table: ${message}`]);
  });

  it("say where a later stage is worth less, and where nothing has a weight", () => {
    const turned = complaints((criteria) => {
      criteria.readiness = criteria.readiness.map((one) => ({ ...one, value: 1 - one.value }));
    });
    expect(turned).toEqual([
      'out-of-range readiness: "inDevelopment" has less than "none", which comes before it',
    ]);
    for (const level of ["company", "line"] as const) {
      const flat = complaints((criteria) => {
        criteria.table = criteria.table.map((one) =>
          (one.level ?? "company") === level ? { ...one, weight: 0 } : one,
        );
      });
      expect(flat).toEqual([
        `out-of-range table: no criterion of the level "${level}" has a weight`,
      ]);
    }
  });

  it.each([1e308, -1, Number.NaN, Number.POSITIVE_INFINITY, 0])(
    "have no measure of %s",
    (measure) => {
      expect(complaints((criteria) => (criteria.facilityScale = measure))).toHaveLength(1);
      expect(complaints((criteria) => (criteria.capacityScale = measure))).toHaveLength(1);
    },
  );
});
