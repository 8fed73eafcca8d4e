import type { AssumedNumber } from "../../model/caution.ts";
import type { NumberField } from "../../model/quantity.ts";
import type { NumberRole } from "../../query/tariff/claim-number.ts";
import type { Parameter } from "./parameter.ts";

/** A number that a question about a quota takes. */
export interface NumberInput {
  readonly role: NumberRole;
  /** What it is, as a reader is told that it is an assumption. */
  readonly means: AssumedNumber;
  readonly words: string;
  readonly field: NumberField;
}

/** The numbers that an operation takes, by their names. */
export type NumberInputs = Readonly<Record<string, NumberInput>>;

/** The parameters that read such numbers. */
export function numberParameters(inputs: NumberInputs): readonly Parameter[] {
  return Object.entries(inputs).map(([name, { role, words, field }]) => ({
    name,
    takes: { type: "number", field, orClaim: role !== "none" },
    words,
  }));
}

const UNITS: NumberField = { min: 0, max: 1e12, grain: "counted" };
const PERCENT: NumberField = { min: 0, max: 1000, unit: "%" };
/** The value of a unit, in any currency. */
export const UNIT_VALUE: NumberField = { min: 0, max: 1e9 };

const SHIPPED: NumberInput = {
  role: "volume",
  means: "shipped",
  words: "units shipped in the period of the quota, or a claim of a trade volume",
  field: UNITS,
};
const QUOTA: NumberInput = {
  role: "quota",
  means: "quota",
  words: "units that enter at the lower rate, or a claim of a quota",
  field: UNITS,
};
const IN_QUOTA: NumberInput = {
  role: "rate",
  means: "inQuota",
  words: "rate within the quota, in percent, or a claim of it",
  field: PERCENT,
};
const OUT_OF_QUOTA: NumberInput = {
  role: "rateBeyond",
  means: "outOfQuota",
  words: "rate beyond it, in percent, or a claim of it or of another tariff",
  field: PERCENT,
};

/** What a blended rate needs. */
export const BLEND_INPUTS: Readonly<
  Record<"shipped" | "quota" | "inQuota" | "outOfQuota", NumberInput>
> = {
  shipped: SHIPPED,
  quota: QUOTA,
  inQuota: IN_QUOTA,
  outOfQuota: OUT_OF_QUOTA,
};

/** What can be asked of a blended rate besides. */
export const BLEND_EXTRAS: Readonly<Record<"unitValue" | "firmShipped", NumberInput>> = {
  unitValue: {
    role: "none",
    means: "unitValue",
    words: "value of one unit in any currency: gives the duty in money",
    field: UNIT_VALUE,
  },
  firmShipped: {
    role: "volume",
    means: "firmShipped",
    words: "units that one firm ships among them: gives what it pays",
    field: UNITS,
  },
};

/** What the quota for a target needs. */
export const TARGET_INPUTS: NumberInputs = {
  target: {
    role: "none",
    means: "target",
    words: "average rate wished for, in percent",
    field: PERCENT,
  },
  shipped: SHIPPED,
  inQuota: IN_QUOTA,
  outOfQuota: OUT_OF_QUOTA,
};

/** What a part-year quota needs. */
export const PART_YEAR_INPUTS: NumberInputs = {
  quota: { ...QUOTA, words: "units a year that enter at the lower rate, or a claim of a quota" },
  shipped: { ...SHIPPED, words: "units shipped a year, or a claim of a trade volume" },
  days: {
    role: "none",
    means: "days",
    words: "length of the part of the year",
    field: { min: 0, max: 365 },
  },
};

/** What an offset needs; trade is counted in money or in units. */
export function offsetInputs(by: "value" | "number"): NumberInputs {
  const role = by === "value" ? "value" : "volume";
  const field: NumberField = { min: 0, max: 1e15, ...(by === "value" ? {} : { grain: "counted" }) };
  return {
    exports: {
      role,
      means: "exports",
      words: "exports to the destination, in money or in units, or a claim of them",
      field,
    },
    imports: {
      role,
      means: "imports",
      words: "imports of what was made there, counted alike, or a claim of them",
      field,
    },
    outOfQuota: {
      ...OUT_OF_QUOTA,
      means: "withoutOffset",
      words: "rate without the offset, beyond a quota if there is one, in percent, or a claim",
    },
  };
}

/** What a quota beside an offset needs. Exports that are counted in units are those shipped. */
export function quotaBesideOffset(by: "value" | "number"): NumberInputs {
  const terms = { quota: QUOTA, inQuota: IN_QUOTA };
  return by === "number" ? terms : { ...terms, shipped: SHIPPED };
}

/** What `--lots` takes. */
export const LOTS_WORDS =
  "the goods by value, as units x value of one (100000x90000,300000x30000): gives bounds";
