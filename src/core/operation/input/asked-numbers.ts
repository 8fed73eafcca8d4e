import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { Caution } from "../../model/caution.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { ClaimProblem } from "../../model/refusal.ts";
import { takenThoughOver } from "../../query/basis/as-of-caveats.ts";
import type { AskedNumber, ClaimedNumber } from "../../query/tariff/asked-number.ts";
import { findAssumptions } from "../../query/tariff/assumptions.ts";
import { type NumberRole, numberOf } from "../../query/tariff/claim-number.ts";
import type { InputReader } from "./input-reader.ts";
import { getClaimById } from "./named-claim.ts";
import type { NumberInputs } from "./quota-inputs.ts";

/** The numbers of a question, each from a claim or assumed by the one who asks. */
export interface AskedNumbers {
  readonly inputs: readonly AskedNumber[];
  value(name: string): number;
  /** null where the number was not given. */
  optional(name: string): number | null;
  /** A result with all that it rests on. */
  finding<Result>(result: Result, caveats?: readonly Caution[]): Finding<Result>;
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
  const refuse = (problem: ClaimProblem): never =>
    input.refuse({ reason: "claim-does-not-fit", id, taker: { parameter: name }, problem });
  if (!graph.claims.has(id)) return refuse({ code: "left-out" });
  if (claim.polarity === "negative") return refuse({ code: "denied" });
  const found = numberOf(claim, role, tariffs);
  return "problem" in found ? refuse(found.problem) : { name, claim, ...found };
}

function assumedCaveat(inputs: readonly AskedNumber[], wanted: NumberInputs): readonly Caution[] {
  const assumed = inputs.flatMap(({ name, basis }) => {
    const means = wanted[name]?.means;
    return basis !== "assumption" || means === undefined ? [] : [{ name, means }];
  });
  if (assumed.length === 0) return [];
  return [{ code: "assumed-inputs", what: "numbers", of: inputs.length, assumed, claims: [] }];
}
