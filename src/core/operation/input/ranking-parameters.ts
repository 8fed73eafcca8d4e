import type { Parameter } from "./parameter.ts";
import { WEIGHT_WORDS } from "./weight-parameter.ts";

/** What a need is asked with. */
export const NEED_PARAMETERS: readonly Parameter[] = [
  {
    name: "product",
    takes: { type: "entity", classes: ["product"] },
    words: "the product that is needed",
  },
  { name: "buyer", takes: { type: "entity", classes: ["organisation"] }, words: "who needs it" },
  { name: "market", takes: { type: "entity", classes: ["place"] }, words: "where it is needed" },
  {
    name: "insteadOf",
    takes: { type: "entity", classes: ["organisation", "facility"] },
    words: "the supplier or plant to be replaced",
  },
  {
    name: "chemistry",
    takes: { type: "text" },
    words: "the chemistry that is needed, as the record tells them apart",
  },
  {
    name: "use",
    takes: { type: "text" },
    words:
      "what for, where the product leaves it open: a use that the record tells apart, or any; default: the usual one",
  },
  { name: "neededBy", takes: { type: "date" }, words: "by when; later plans then count for less" },
];

/** What `--require` takes. */
export const REQUIREMENT_WORDS =
  "local, readiness>=STAGE (such as readiness>=supplying), duty<=PERCENT (such as duty<=15), not-owned-from:PLACE:PERCENT (such as not-owned-from:COUNTRY:50), local-product, format:PRODUCT, site:operating, site:building, line>=STAGE (such as line>=supplying), capacity>=AMOUNT (free on a line in a year, in the unit of the record, such as capacity>=10)";

/** What a ranking is asked with: the need, whom it is limited to, weights, requirements and draws. */
export const RANKING_PARAMETERS: readonly Parameter[] = [
  ...NEED_PARAMETERS,
  {
    name: "among",
    takes: { type: "entities", classes: ["organisation"] },
    words:
      "only these candidates, by id; mine = those in lists of your own, mine:LIST = those in one",
  },
  { name: "weights", takes: { type: "text" }, words: WEIGHT_WORDS },
  { name: "require", takes: { type: "texts" }, words: `may be repeated: ${REQUIREMENT_WORDS}` },
  { name: "strict", takes: { type: "flag" }, words: "what is unknown counts as failing" },
  {
    name: "seed",
    takes: { type: "integer", min: 0, max: 4_294_967_295 },
    words: "seed of the draws; default 1",
  },
  {
    name: "samples",
    takes: { type: "integer", min: 1, max: 1_000_000 },
    words: "assumptions tried; default 20000",
  },
];
