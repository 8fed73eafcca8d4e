import { keepWith } from "../../graph/keep-with.ts";
import { governingStatus, OUT_OF_ACTION } from "../../graph/status.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import type { StatusWord } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import { isShut } from "../need/plants.ts";
import type { Truth } from "../need/truth.ts";
import { optionsOf } from "./build-options.ts";
import { type Capacity, capacityOf } from "./capacity.ts";
import { type Commitments, commitmentsOf } from "./commitments.ts";
import { type Way, wayOf } from "./duty.ts";
import type { Standing, SupplyOption } from "./option.ts";
import { type ProductVerdict, productVerdict } from "./product-gate.ts";
import { type SellsVerdict, sellsVerdict } from "./sells-gate.ts";
import { isStatusDenied, type LineStage, stageOf } from "./stage.ts";
import { type Start, startOf } from "./start.ts";

/** The screens that every option passes through, in their order. */
export const SCREENS = ["product", "stands", "market", "in-time", "sells", "capacity"] as const;
export type Screen = (typeof SCREENS)[number];

/** How an option stands with one screen. */
export interface Gate {
  readonly id: Screen;
  readonly truth: Truth;
  readonly claims: readonly ClaimId[];
}

/** How a plant is: its status, and whether it is assumed to be out of action. */
export interface PlantState {
  readonly status: StatusWord | null;
  readonly claims: readonly ClaimId[];
  readonly assumed: boolean;
}

/** An option with all that is known of it, whatever the weights and requirements. */
export interface MeasuredOption {
  readonly option: SupplyOption;
  readonly product: ProductVerdict;
  readonly state: PlantState;
  readonly way: Way;
  readonly start: Start;
  readonly stage: LineStage;
  readonly sells: SellsVerdict;
  readonly capacity: Capacity | null;
  /** null where no capacity is stated. */
  readonly committed: Commitments | null;
  /** GWh a year that are left after known contracts; null where no capacity is stated. */
  readonly free: { readonly low: number; readonly high: number } | null;
  readonly gates: readonly Gate[];
  readonly standing: Standing;
}

/** The options of a supplier, measured; the same objects for the same search. */
export const measuredOptionsOf: (search: Search, supplier: EntityId) => readonly MeasuredOption[] =
  keepWith((search: Search, supplier: EntityId): readonly MeasuredOption[] => {
    const { options } = optionsOf(search, supplier);
    return options.map((option) => measureOption(search, option, options.length === 1));
  });

function measureOption(search: Search, option: SupplyOption, alone: boolean): MeasuredOption {
  const product = productVerdict(search, option);
  const state = stateOf(search, option);
  const stands = standsGate(search, option, state);
  const way = wayOf(search, option);
  const start = startOf(search, option, alone);
  const sells = sellsVerdict(search, option);
  const capacity = capacityOf(search, option);
  const committed = capacity === null ? null : committedOf(search, option);
  const free = capacity === null || committed === null ? null : freeOf(capacity, committed);
  const gates: readonly Gate[] = [
    { id: "product", truth: product.truth, claims: product.claims },
    stands,
    marketGate(way),
    inTimeGate(search, start),
    { id: "sells", truth: sells.truth, claims: sells.claims },
    capacityGate(capacity, committed, free),
  ];
  const stalled = stands.truth !== "true";
  const denied = product.word === "contested" || product.word === "denied";
  const stage = stageOf(search, option, { stalled, denied, status: state.status });
  const standing = standingOf(gates, product);
  return {
    option,
    product,
    state,
    way,
    start,
    stage,
    sells,
    capacity,
    committed,
    free,
    gates,
    standing,
  };
}

const NO_COMMITMENTS: Commitments = { low: 0, high: 0, open: [], claims: [] };

// Commitments are told of plants; of a region nobody knows which.
function committedOf(search: Search, { supplier, root }: SupplyOption): Commitments {
  return root.at === "plant" ? commitmentsOf(search, supplier, root.plant) : NO_COMMITMENTS;
}

function freeOf(
  capacity: Capacity,
  committed: Commitments,
): { readonly low: number; readonly high: number } {
  return {
    low: committed.open.length > 0 ? 0 : Math.max(0, capacity.low - committed.high),
    high: Math.max(0, capacity.high - committed.low),
  };
}

function stateOf(search: Search, { root }: SupplyOption): PlantState {
  if (root.at !== "plant") return { status: null, claims: [], assumed: false };
  const { status, claims } = governingStatus(search.graph, root.plant);
  return { status, claims, assumed: isShut(search, root.plant) };
}

// A pause has no known end and may be over; what is given up, sold or closed is gone.
const STANDS_STILL: readonly StatusWord[] = ["constructionPaused", "idled"];

function standsGate({ graph }: Search, { root, backing }: SupplyOption, state: PlantState): Gate {
  const { status, claims, assumed } = state;
  const gate = (truth: Truth, further: readonly ClaimId[] = []): Gate => ({
    id: "stands",
    truth,
    claims: [...claims, ...further],
  });
  if (root.at !== "plant" || status === null) return gate("true");
  if (assumed) return gate("false");
  if (!OUT_OF_ACTION.includes(status)) return gate("true");
  if (STANDS_STILL.includes(status)) return gate("unknown");
  if (status === "converting")
    return gate(backing.some(({ suppliesAlready }) => suppliesAlready) ? "unknown" : "true");
  const denials = isStatusDenied(graph, root.plant, status);
  return denials.length > 0 ? gate("unknown", denials) : gate("false");
}

function marketGate({ crossing, duty, placeClaims, dutyClaims }: Way): Gate {
  const claims = [...placeClaims, ...dutyClaims];
  switch (crossing) {
    case "anywhere":
    case "madeThere":
    case "noBorder":
      return { id: "market", truth: "true", claims };
    case "import":
      return { id: "market", truth: duty === null ? "unknown" : "true", claims };
    case "overlaps":
    case "notStated":
      return { id: "market", truth: "unknown", claims };
  }
}

function inTimeGate({ need }: Search, start: Start): Gate {
  const gate = (truth: Truth): Gate => ({ id: "in-time", truth, claims: start.claims });
  if (need.neededBy === null) return gate("true");
  if (start.kind === "none") return gate("unknown");
  const day = getSpan(need.neededBy).latest;
  if (start.earliest > day) return gate("false");
  return gate(start.kind === "done" && start.latest <= day ? "true" : "unknown");
}

function capacityGate(
  capacity: Capacity | null,
  committed: Commitments | null,
  free: MeasuredOption["free"],
): Gate {
  const claims = [...(capacity?.claims ?? []), ...(committed?.claims ?? [])];
  const gate = (truth: Truth): Gate => ({ id: "capacity", truth, claims });
  if (free === null) return gate("unknown");
  if (free.high <= 0) return gate("false");
  return gate(free.low > 0 ? "true" : "unknown");
}

function standingOf(gates: readonly Gate[], { word }: ProductVerdict): Standing {
  const truthOf = (id: Screen): Truth => gates.find((one) => one.id === id)?.truth ?? "unknown";
  if (gates.some(({ truth }) => truth === "false")) return "out";
  if (truthOf("stands") === "unknown") return "stalled";
  switch (word) {
    case "made":
      return (["product", "market", "in-time"] as const).every((id) => truthOf(id) === "true")
        ? "made"
        : "madeOpen";
    case "madeUseOpen":
    case "madeSizeOpen":
      return "madeOpen";
    case "planned":
    case "considered":
    case "developed":
    case "contested":
      return word;
    case "denied":
      return "out";
    case "sortNotStated":
    case "notStated":
      return "notStated";
  }
}
