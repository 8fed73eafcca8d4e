import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Search } from "../need/need.ts";
import type { LineRequirement } from "../need/requirement.ts";
import { conjunction, type Truth } from "../need/truth.ts";
import { type Match, makeMatch } from "./match.ts";
import type { Gate, MeasuredOption, Screen } from "./measure-option.ts";
import { isDoneKind } from "./parties.ts";
import { goodsOf, type Placed } from "./placing.ts";

interface Ruling {
  readonly truth: Truth;
  readonly claims: readonly ClaimId[];
}

/** How an option stands with what is required of a line (section 2.7). */
export function ruleOnLine(
  search: Search,
  measured: MeasuredOption,
  requirement: LineRequirement,
): Ruling {
  switch (requirement.type) {
    case "local-product":
      return madeThere(measured);
    case "format":
      return hasSort(search, measured, requirement.sort);
    case "duty": {
      const { duty, dutyClaims, placeClaims } = measured.way;
      const claims = [...placeClaims, ...dutyClaims];
      if (duty === null) return { truth: "unknown", claims };
      return { truth: atMost(requirement.atMostPercent, duty), claims };
    }
    case "line": {
      const ladder = search.graph.dataset.criteria.lineStage;
      const wanted = ladder.find(({ stages }) => stages.includes(requirement.atLeast))?.value ?? 0;
      return { truth: atLeast(wanted, measured.stage), claims: measured.stage.deciding };
    }
    case "capacity": {
      const { free, capacity, committed } = measured;
      const claims = [...(capacity?.claims ?? []), ...(committed?.claims ?? [])];
      if (free === null) return { truth: "unknown", claims };
      return { truth: atLeast(requirement.atLeastPerYear, free), claims };
    }
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function atLeast(wanted: number, { low, high }: Range): Truth {
  if (low >= wanted) return "true";
  return high < wanted ? "false" : "unknown";
}

function atMost(wanted: number, { low, high }: Range): Truth {
  if (high <= wanted) return "true";
  return low > wanted ? "false" : "unknown";
}

// Made in the market, this very product, on a line that stands, in time.
function madeThere({ gates, way }: MeasuredOption): Ruling {
  const parts = gates.filter(({ id }) => LOCAL_SCREENS.includes(id));
  const claims = [...way.placeClaims, ...parts.flatMap((gate: Gate) => gate.claims)];
  return {
    truth: conjunction([originTruth(way.crossing), ...parts.map(({ truth }) => truth)]),
    claims,
  };
}

const LOCAL_SCREENS: readonly Screen[] = ["product", "stands", "in-time"];

function originTruth(crossing: MeasuredOption["way"]["crossing"]): Truth {
  switch (crossing) {
    case "madeThere":
    case "anywhere":
      return "true";
    case "noBorder":
    case "import":
      return "false";
    case "overlaps":
    case "notStated":
      return "unknown";
  }
}

/** The stage from which a sort counts as had: samples of it. */
const HAD_FROM = "sampling";

function hasSort(search: Search, { option }: MeasuredOption, sort: EntityId): Ruling {
  const { graph, need } = search;
  const matchOf = makeMatch(graph, { ...need, product: sort });
  const ladder = graph.dataset.criteria.lineStage;
  const rungOf = (stage: string): number =>
    ladder.find(({ stages }) => stages.some((one) => one === stage))?.value ?? 0;
  const isHad = ({ claim }: Placed): boolean => {
    if (!isDoneKind(claim)) return false;
    if (claim.predicate === "produces") return rungOf(claim.qualifiers.stage) >= rungOf(HAD_FROM);
    return claim.predicate !== "hasCapacity";
  };
  const told = option.told.flatMap((placed) => {
    const goods = goodsOf(placed.claim);
    return goods === null ? [] : [{ placed, match: matchOf(goods) }];
  });
  const of = (match: Match): readonly Placed[] =>
    told.filter((one) => one.match === match).map(({ placed }) => placed);
  const had = of("exact").filter(isHad);
  if (had.length > 0) return { truth: "true", claims: had.map(({ claim }) => claim.id) };
  const backing = told.filter(({ placed }) => option.backing.includes(placed));
  const others = backing.length > 0 && backing.every(({ match }) => match === "other");
  return {
    truth: others ? "false" : "unknown",
    claims: backing.map(({ placed }) => placed.claim.id),
  };
}
