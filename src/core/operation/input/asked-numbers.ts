import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caveat, Finding } from "../../model/answer.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { joinWords } from "../../model/wording/words.ts";
import { takenThoughOver } from "../../query/basis/as-of-caveats.ts";
import type { AskedNumber, ClaimedNumber } from "../../query/tariff/asked-number.ts";
import { findAssumptions } from "../../query/tariff/assumptions.ts";
import { type NumberRole, numberOf } from "../../query/tariff/claim-number.ts";
import type { InputReader } from "./input-reader.ts";
import { getClaimById } from "./named-claim.ts";
import { flagOf } from "./parameter.ts";
import type { NumberInputs } from "./quota-inputs.ts";

/** The numbers of a question, each from a claim or assumed by the one who asks. */
export interface AskedNumbers {
  readonly inputs: readonly AskedNumber[];
  value(name: string): number;
  /** null where the number was not given. */
  optional(name: string): number | null;
  /** A result with all that it rests on. */
  finding<Result>(result: Result, caveats?: readonly Caveat[]): Finding<Result>;
}

/**
 * Reads numbers that are given as such, or as ids of claims that give them. Ends the reading where a claim is not
 * there, does not count under the lens, or gives no such number.
 */
export function readNumbers(
  graph: SupplyGraph,
  input: InputReader,
  needed: NumberInputs,
  others: NumberInputs = {},
): AskedNumbers {
  const asked = Object.entries(others).filter(([name]) => input.has(name));
  const wanted: NumberInputs = { ...needed, ...Object.fromEntries(asked) };
  const names = Object.keys(wanted);
  const tariffs = quotaTariffs(graph, input, names);
  const claimed = Object.entries(wanted).flatMap(([name, { role }]) => {
    const id = claimIdIn(input, name);
    return id === null ? [] : [readFromClaim(graph, input, { name, role, id, tariffs })];
  });
  const inputs = names.map((name): AskedNumber => {
    const from = claimed.find((one) => one.name === name);
    return from === undefined
      ? { name, value: input.number(name), basis: "assumption", claim: null }
      : { name, value: from.value, basis: "claim", claim: from.claim.id };
  });
  const optional = (name: string): number | null =>
    inputs.find((one) => one.name === name)?.value ?? null;
  return {
    inputs,
    value: (name) => optional(name) ?? input.number(name),
    optional,
    finding: (result, caveats = []) => ({
      result,
      claims: [...new Set(claimed.map(({ claim }) => claim.id))],
      caveats: [
        ...assumedCaveat(inputs, wanted),
        ...takenThoughOver(
          graph,
          claimed.map(({ claim }) => claim),
        ),
        ...findAssumptions(graph, claimed),
        ...caveats,
      ],
    }),
  };
}

// A number has no slash, and every claim id has one.
function claimIdIn(input: InputReader, name: string): ClaimId | null {
  const text = input.text(name);
  return text?.includes("/") ? text : null;
}

function quotaTariffs(
  graph: SupplyGraph,
  input: InputReader,
  names: readonly string[],
): ReadonlySet<EntityId> {
  const terms = names.filter((name) => name === "quota" || name === "inQuota");
  const ids = terms.flatMap((name) => claimIdIn(input, name) ?? []);
  return new Set(ids.flatMap((id) => getClaimById(graph.dataset, id).subject));
}

/** A number that is to be read from a claim. */
interface Asked {
  readonly name: string;
  readonly role: NumberRole;
  readonly id: ClaimId;
  /** The tariffs that the quota of the question belongs to. */
  readonly tariffs: ReadonlySet<EntityId>;
}

function readFromClaim(
  graph: SupplyGraph,
  input: InputReader,
  { name, role, id, tariffs }: Asked,
): ClaimedNumber & { readonly value: number } {
  const claim = getClaimById(graph.dataset, id);
  const refuse = (why: string): never =>
    input.refuse(
      `"${id}" does not fit ${flagOf(name)}: ${why}. Give a number, or a claim that states it.`,
    );
  if (!graph.claims.has(id)) return refuse("the lens leaves this claim out");
  if (claim.polarity === "negative") return refuse("it denies what it speaks of");
  const found = numberOf(claim, role, tariffs);
  return "problem" in found ? refuse(found.problem) : { name, claim, ...found };
}

const NUMBER_WORDS = ["", "The only number is", "Both numbers are"];
const COUNT_WORDS = ["zero", "one", "two", "three", "four", "five", "six"];

function assumedCaveat(inputs: readonly AskedNumber[], wanted: NumberInputs): readonly Caveat[] {
  const assumed = inputs.filter(({ basis }) => basis === "assumption");
  if (assumed.length === 0) return [];
  const count = COUNT_WORDS[inputs.length] ?? inputs.length;
  const all = NUMBER_WORDS[inputs.length] ?? `All ${count} numbers are`;
  const named = joinWords(assumed.map(({ name }) => wanted[name]?.label ?? name));
  const message =
    assumed.length === inputs.length
      ? `${all} yours; none of them is a claim of the record.`
      : `Your ${assumed.length === 1 ? "assumption, and no claim" : "assumptions, and no claims"} of the record: ${named}.`;
  return [{ code: "assumed-inputs", message, claims: [] }];
}
