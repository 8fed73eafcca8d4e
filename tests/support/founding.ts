import { LENSES, type Lens } from "../../src/core/model/lens.ts";
import type { Need } from "../../src/core/query/need/need.ts";
import type { QuestionState } from "../../src/web/state/app-state.ts";

/** The founding case as `data/case.yaml` has it, for tests that say what it is. */
export const FOUNDING_SOURCE = "kh-2025-06-23";

export const FOUNDING_NEED: Need = {
  product: "cell-46-series",
  buyer: "bmw",
  market: "us",
  insteadOf: "aesc",
  neededBy: null,
};

export const FOUNDING_QUESTION: QuestionState = {
  operation: "alternatives",
  input: { product: "cell-46-series", buyer: "bmw", market: "us", insteadOf: "aesc" },
};

export const FOUNDING_QUOTA: QuestionState = {
  operation: "tariff blend",
  input: {
    shipped: "kh-2025-06-23/c59",
    quota: "kh-2025-06-23/c58",
    inQuota: "kh-2025-06-23/c58",
    outOfQuota: "kh-2025-06-23/c54",
  },
};

export const FOUNDING_LENS: Lens = {
  ...LENSES.everything,
  name: "founding",
  sources: [FOUNDING_SOURCE],
};

export const KNOWN_LENS: Lens = {
  ...LENSES.everything,
  name: "known-2025-06-23",
  knownBy: "2025-06-23",
};

/** The lenses of the shipped record, its own first. */
export const ALL_LENSES: readonly Lens[] = [
  FOUNDING_LENS,
  KNOWN_LENS,
  LENSES.facts,
  LENSES.default,
  LENSES.everything,
];

export const LENS_NAMES: readonly string[] = ALL_LENSES.map(({ name }) => name);
