import { governingStatus } from "../../../core/graph/status.ts";
import { claimsOf, claimsOn, type SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { ownUnits } from "../../../core/graph/units.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import {
  isAssumedId,
  type Patch,
  type Scenario,
  type SetStatus,
} from "../../../core/model/scenario.ts";
import type { StatusWord } from "../../../core/model/vocabulary.ts";
import { viewOf } from "../../../core/operation/view.ts";
import { assumedStake, slugOf } from "../../../core/scenario/read-scenario.ts";
import type { LensState } from "../app-state.ts";
import type { Transition } from "../transitions.ts";
import { changeLens } from "../transitions.ts";

/** The scenario of a state; null where there is none, or none that can be read. */
export function currentScenario(dataset: Dataset, lens: LensState): Scenario | null {
  if (lens.scenario === null) return null;
  const view = viewOf(dataset, { scenario: lens.scenario });
  return "failure" in view ? null : (view.graph.dataset.scenario ?? null);
}

/** A scenario as the address holds it: the id of one that comes with the record, else all of it. */
export function writeScenario(scenario: Scenario, dataset: Dataset): string {
  const shipped = dataset.scenarios.find(({ id }) => id === scenario.id);
  const same = shipped !== undefined && JSON.stringify(shipped) === JSON.stringify(scenario);
  return same ? scenario.id : JSON.stringify(scenario);
}

/** Lays a scenario over the record; null takes it away. */
export function assumeScenario(scenario: Scenario | null, dataset: Dataset): Transition {
  return changeLens({ scenario: scenario === null ? null : writeScenario(scenario, dataset) });
}

/** A scenario that begins with nothing. */
export function newScenario(dataset: Dataset): Scenario {
  const { version: dataVersion } = dataset;
  return { id: "my-scenario", name: "My scenario", note: "", dataVersion, patches: [] };
}

/** The scenario under another name. */
export function rename(scenario: Scenario, name: string): Scenario {
  return { ...scenario, id: slugOf(name), name };
}

/**
 * The scenario with more assumptions; what was assumed of the same plant or tariff gives way, and an owner who leaves
 * no room for the new one. One with new ones is the reader's own.
 */
export function withPatches(
  scenario: Scenario,
  patches: readonly Patch[],
  dataset: Dataset,
): Scenario {
  const keys = new Set(patches.map(keyOf));
  const kept = scenario.patches.filter(
    (one) => !keys.has(keyOf(one)) && !patches.some((other) => leaveNoRoom(one, other)),
  );
  return own({ ...scenario, patches: [...kept, ...patches] }, dataset);
}

/** The scenario without one of its assumptions. */
export function withoutPatch(scenario: Scenario, index: number, dataset: Dataset): Scenario {
  const patches = scenario.patches.filter((_, place) => place !== index);
  return own({ ...scenario, patches }, dataset);
}

function leaveNoRoom(one: Patch, other: Patch): boolean {
  const [held, next] = [assumedStake(one), assumedStake(other)];
  if (held === null || next === null || held.company !== next.company) return false;
  return held.least + next.least > 100;
}

// One that comes with the record is not changed: a copy of it is, under a name of its own.
function own(scenario: Scenario, dataset: Dataset): Scenario {
  const shipped = dataset.scenarios.some(({ id }) => id === scenario.id);
  const made = { ...scenario, dataVersion: dataset.version };
  return shipped ? rename(made, `${scenario.name}, changed`) : made;
}

/** What two assumptions cannot both be about. */
function keyOf(patch: Patch): string {
  switch (patch.type) {
    case "setStatus":
      return `status ${patch.entity}`;
    case "setTariff":
      return `tariff ${patch.policy} ${patch.origin} ${patch.destination} ${patch.product}`;
    default:
      return JSON.stringify(patch);
  }
}

export const PLANT_CHANGES = ["pause", "resume", "cancel", "delay"] as const;
/** What can be assumed of a plant. */
export type PlantChange = (typeof PLANT_CHANGES)[number];

/**
 * That something happens to a plant.
 *
 * @param from the day it begins, or the new start of production of a delayed plant; null = not said
 * @param to the day it ends; null = no end
 */
export function changePlant(
  graph: SupplyGraph,
  plant: EntityId,
  change: PlantChange,
  from: string | null,
  to: string | null,
): Patch {
  if (change === "delay") {
    return {
      type: "addHypothesis",
      claim: {
        subject: [plant],
        predicate: "hasMilestone",
        object: null,
        value: "productionStart",
        qualifiers: { date: from ?? "unknown" },
        polarity: "positive",
        time: { from: null, to: null },
      },
    };
  }
  const runs = governingStatus(graph, plant).status === "operating";
  const statuses: Readonly<Record<Exclude<PlantChange, "delay">, StatusWord>> = {
    pause: runs ? "idled" : "constructionPaused",
    resume: governingStatus(graph, plant).status === "idled" ? "operating" : "underConstruction",
    cancel: runs ? "closed" : "cancelled",
  };
  const patch: SetStatus = {
    type: "setStatus",
    entity: plant,
    status: statuses[change],
    time: { from, to },
  };
  return patch;
}

/** That a supplier, its plants included, no longer supplies a buyer or its plants; null where nobody says it does. */
export function endSupply(graph: SupplyGraph, supplier: EntityId, buyer: EntityId): Patch | null {
  const [suppliers, buyers] = [ownUnits(graph, supplier), ownUnits(graph, buyer)];
  const claims = [...suppliers].flatMap((one) =>
    claimsOf(graph, one, "suppliesTo")
      .filter(({ object, polarity }) => polarity === "positive" && buyers.has(object ?? ""))
      .map(({ id }) => id),
  );
  return setAside(claims);
}

/** That a supplier signs a contract with a buyer. */
export function signContract(
  supplier: EntityId,
  buyer: EntityId,
  product: EntityId,
  region: EntityId | null,
): Patch {
  return {
    type: "addHypothesis",
    claim: {
      subject: [supplier],
      predicate: "suppliesTo",
      object: buyer,
      value: null,
      qualifiers: { product, ...(region === null ? {} : { region }), basis: "contract" },
      polarity: "positive",
      time: { from: null, to: null },
    },
  };
}

/** That a company belongs to another owner, with a share in percent; what is said of its owners is set aside. */
export function changeOwner(
  graph: SupplyGraph,
  company: EntityId,
  owner: EntityId,
  sharePercent: number,
): readonly Patch[] {
  const before = setAside(claimsOn(graph, company, "ownsStakeIn").map(({ id }) => id));
  const after: Patch = {
    type: "addHypothesis",
    claim: {
      subject: [owner],
      predicate: "ownsStakeIn",
      object: company,
      value: null,
      qualifiers: { share: { unit: "percent", value: sharePercent } },
      polarity: "positive",
      time: { from: null, to: null },
    },
  };
  return before === null ? [after] : [before, after];
}

// Claims that a scenario assumes are taken away by taking away the assumption.
function setAside(ids: readonly ClaimId[]): Patch | null {
  const [first, ...others] = ids.filter((id) => !isAssumedId(id)).sort();
  return first === undefined ? null : { type: "suppress", claims: [first, ...others] };
}
