import type { Rung } from "../../model/criteria.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { NumberField } from "../../model/quantity.ts";
import type { Taker } from "../../model/refusal.ts";
import type { Stage } from "../../model/vocabulary.ts";
import { REQUIREMENT_ORDER, type Requirement, SITE_STATES } from "../../query/need/requirement.ts";
import type { InputReader } from "./input-reader.ts";
import { REQUIREMENT_WORDS } from "./ranking-parameters.ts";

const REQUIRE = { parameter: "require" } as const;

function formTaker(form: string): Taker {
  return { ...REQUIRE, part: { sort: "form", text: form } };
}

/**
 * Reads the hard requirements, in the order in which they are looked at. An unknown form is refused with the list of
 * forms.
 */
export function readRequirements(input: InputReader, dataset: Dataset): readonly Requirement[] {
  const place = ({ type }: Requirement): number => REQUIREMENT_ORDER.indexOf(type);
  return input
    .texts("require")
    .map((text) => readRequirement(input, dataset, text))
    .sort((a, b) => place(a) - place(b));
}

function readRequirement(input: InputReader, dataset: Dataset, text: string): Requirement {
  if (text === "local" || text === "local-product") return { type: text };
  const state = SITE_STATES.find((one) => text === `site:${one}`);
  if (state !== undefined) return { type: "site", state };
  const [, stage] = /^readiness>=(.*)$/.exec(text) ?? [];
  if (stage !== undefined)
    return {
      type: "readiness",
      atLeast: readStage(input, text, stage, dataset.criteria.readiness),
    };
  const [, reached] = /^line>=(.*)$/.exec(text) ?? [];
  if (reached !== undefined)
    return { type: "line", atLeast: readStage(input, text, reached, dataset.criteria.lineStage) };
  const [, room] = /^capacity>=(.*)$/.exec(text) ?? [];
  if (room !== undefined)
    return { type: "capacity", atLeastPerYear: readCapacity(input, text, room) };
  const [, sort] = /^format:(.+)$/.exec(text) ?? [];
  if (sort !== undefined)
    return { type: "format", sort: input.named(sort, formTaker("format"), ["product"]) };
  const [, duty] = /^duty<=(.*)$/.exec(text) ?? [];
  if (duty !== undefined) return { type: "duty", atMostPercent: readPercent(input, text, duty) };
  const [, place, percent] = /^not-owned-from:([^:]*):([^:]*)$/.exec(text) ?? [];
  if (place === undefined || percent === undefined) {
    return input.refuse({
      reason: "no-requirement",
      taker: REQUIRE,
      text,
      takes: REQUIREMENT_WORDS,
    });
  }
  return {
    type: "not-owned-from",
    place: input.named(place, formTaker("not-owned-from"), ["place"]),
    abovePercent: readPercent(input, text, percent),
  };
}

function readCapacity(input: InputReader, text: string, amount: string): number {
  return input.numberIn(
    amount,
    { ...REQUIRE, part: { sort: "amount", text } },
    { min: 0, max: 100_000 },
  );
}

function readStage(
  input: InputReader,
  text: string,
  stage: string,
  ladder: readonly Rung[],
): Stage {
  const stages = ladder.flatMap((rung) => rung.stages);
  const found = stages.find((one) => one === stage);
  return found ?? input.refuse({ reason: "no-stage", stage, text, known: stages });
}

/** A share or a duty that is required. */
export const REQUIRED_PERCENT: NumberField = { min: 0, max: 100, unit: "%" };

function readPercent(input: InputReader, text: string, percent: string): number {
  return input.numberIn(
    percent,
    { ...REQUIRE, part: { sort: "percentage", text } },
    REQUIRED_PERCENT,
  );
}
