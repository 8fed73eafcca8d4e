import type { ClaimId } from "../../../model/claim.ts";
import type { EntityId } from "../../../model/entity.ts";
import { uniqueIds } from "../../../model/strength.ts";
import type { StatusWord } from "../../../model/vocabulary.ts";
import type { Search } from "../../need/need.ts";
import { optionsOf } from "../build-options.ts";
import { familyOf } from "../match.ts";
import { type MeasuredOption, measuredOptionsOf } from "../measure-option.ts";
import { isLine, type OptionKey } from "../option.ts";
import type { SellsWord } from "../sells-gate.ts";
import type { Start } from "../start.ts";
import { ownSuppliersOf } from "./gap.ts";
import {
  allOptions,
  byLabel,
  countryAt,
  isLocal,
  isMade,
  type Spot,
  spotOf,
  suppliersOf,
} from "./headline.ts";
import {
  type Bridge,
  decidingClaims,
  findBridges,
  lostLinesOf,
  lostSupplies,
  type Premise,
} from "./lost-lines.ts";

/** A further line of the answer: a code, what it speaks of, and its claims. */
export type AnswerLine = { readonly claims: readonly ClaimId[] } & (
  | {
      readonly code: "premise";
      readonly premise: Premise;
      readonly stop: { readonly plant: EntityId; readonly day: string } | null;
      /** Reports that the supply is off. */
      readonly off: number;
    }
  | {
      readonly code: "stalled";
      readonly spot: Spot;
      readonly status: StatusWord | null;
      /** What is or was to be made there. */
      readonly product: EntityId;
      readonly made: boolean;
    }
  | {
      readonly code: "elsewhere";
      readonly makers: readonly {
        readonly supplier: EntityId;
        readonly open: "use" | "size" | null;
      }[];
      /** null where no source says where. */
      readonly country: EntityId | null;
      readonly border: "duty" | "none";
      readonly duty: { readonly low: number; readonly high: number } | null;
    }
  | { readonly code: "planPlaceOpen"; readonly supplier: EntityId; readonly start: Start }
  | { readonly code: "captive"; readonly supplier: EntityId; readonly word: SellsWord }
  | { readonly code: "own"; readonly spot: Spot; readonly start: Start; readonly made: boolean }
  | { readonly code: "bridge"; readonly bridge: Bridge }
  | {
      readonly code: "lead";
      readonly supplier: EntityId;
      readonly kind: "open" | "other";
      /** Plants; none where only the market itself is told. */
      readonly plants: readonly EntityId[];
    }
);

/** The lines under the headline, in their order, each with its claims. */
export function makeLines(
  search: Search,
  suppliers: readonly EntityId[],
  premise: Premise | null,
): readonly AnswerLine[] {
  const all = allOptions(search, suppliers);
  const local = all.filter(isLocal);
  return [
    ...premiseLine(search, premise),
    ...local
      .filter(({ standing }) => standing === "stalled")
      .flatMap((one) => stalledLine(search, one)),
    ...elsewhereLines(search, all),
    ...all.flatMap(planPlaceOpen),
    ...captiveLines(search, suppliers),
    ...ownMake(search).map(ownLine),
    ...findBridges(search).map(
      (bridge): AnswerLine => ({ code: "bridge", bridge, claims: bridge.claims }),
    ),
    ...leadLines(search, suppliers, local),
  ];
}

function premiseLine(search: Search, premise: Premise | null): readonly AnswerLine[] {
  if (premise === null || premise.verdict === "none") return [];
  const { stop } = lostLinesOf(search);
  const denied = lostSupplies(search).filter(
    ({ fit, sort }) => sort === "denied" && fit !== "other",
  );
  return [
    {
      code: "premise",
      premise,
      stop: stop === null ? null : { plant: stop.plant, day: stop.day },
      off: new Set(denied.map(({ claim }) => claim.source)).size,
      claims: uniqueIds([
        ...decidingClaims(premise.verdict, premise),
        ...(stop?.claims ?? []),
        ...denied.map(({ claim }) => claim.id),
      ]),
    },
  ];
}

function stalledLine({ graph, need }: Search, one: MeasuredOption): readonly AnswerLine[] {
  const { option, state, product } = one;
  const family = familyOf(graph, need.product);
  return [
    {
      code: "stalled",
      spot: spotOf(one),
      status: state.status,
      product: option.fit === "family" ? family : need.product,
      made: option.backing.some(({ suppliesAlready }) => suppliesAlready),
      claims: uniqueIds([...state.claims, ...product.claims]),
    },
  ];
}

function elsewhereLines(search: Search, all: readonly MeasuredOption[]): readonly AnswerLine[] {
  const made = all.filter((one) => !isLocal(one) && one.standing !== "out" && isMade(one));
  const groups = new Map<string, MeasuredOption[]>();
  for (const one of made) {
    const country = countryAt(search, one);
    const { duty, crossing } = one.way;
    const key = [country ?? "", duty?.low ?? "", duty?.high ?? "", crossing === "noBorder"].join(
      " ",
    );
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group): readonly AnswerLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const makers = suppliersOf(search, group).map((supplier) => ({
      supplier,
      open: openOf(group.filter(({ option }) => option.supplier === supplier)),
    }));
    const { duty, crossing } = first.way;
    return [
      {
        code: "elsewhere",
        makers,
        country: countryAt(search, first),
        border: crossing === "noBorder" ? "none" : "duty",
        duty,
        claims: uniqueIds(
          group.flatMap(({ product, way }) => [
            ...product.claims,
            ...way.placeClaims,
            ...way.dutyClaims,
          ]),
        ),
      },
    ];
  });
}

function openOf(options: readonly MeasuredOption[]): "use" | "size" | null {
  const words = options.map(({ product }) => product.word);
  if (words.includes("made")) return null;
  return words.includes("madeUseOpen") ? "use" : "size";
}

function planPlaceOpen({
  option,
  product,
  start,
  standing,
}: MeasuredOption): readonly AnswerLine[] {
  if (option.root.at !== "nowhere" || product.word !== "planned" || standing === "out") return [];
  const claims = uniqueIds([...product.claims, ...start.claims]);
  return [{ code: "planPlaceOpen", supplier: option.supplier, start, claims }];
}

function captiveLines(search: Search, suppliers: readonly EntityId[]): readonly AnswerLine[] {
  return byLabel(search, suppliers).flatMap((supplier): readonly AnswerLine[] => {
    const options = measuredOptionsOf(search, supplier);
    const sells = options.map((one) => one.sells);
    const [first] = sells;
    if (first === undefined || sells.some(({ truth }) => truth !== "false")) return [];
    return [{ code: "captive", supplier, word: first.word, claims: first.claims }];
  });
}

/** The buyer's own lines for the product: shown apart, never ranked. */
export function ownMake(search: Search): readonly MeasuredOption[] {
  return allOptions(search, ownSuppliersOf(search)).filter(({ option }) => isLine(option));
}

function ownLine(one: MeasuredOption): AnswerLine {
  const { product, start } = one;
  const claims = uniqueIds([...product.claims, ...start.claims]);
  return { code: "own", spot: spotOf(one), start, made: isMade(one), claims };
}

function leadLines(
  search: Search,
  suppliers: readonly EntityId[],
  local: readonly MeasuredOption[],
): readonly AnswerLine[] {
  const present = new Set(local.map(({ option }) => option.supplier));
  const absent = suppliers.filter((supplier) => !present.has(supplier));
  return byLabel(search, absent).flatMap((supplier) => {
    const { leads } = optionsOf(search, supplier);
    return (["open", "other"] as const).flatMap((kind): readonly AnswerLine[] => {
      const own = leads.filter((lead) => lead.kind === kind);
      if (own.length === 0) return [];
      const plants = own
        .map(({ place }) => place)
        .filter((place) => search.graph.entities.get(place)?.class === "facility");
      return [
        {
          code: "lead",
          supplier,
          kind,
          plants: byLabel(search, plants),
          claims: uniqueIds(own.flatMap(({ claims }) => claims)),
        },
      ];
    });
  });
}

/** Who is ahead, or that nobody can be told apart. */
export interface OrderLine {
  readonly code: "leads" | "tie" | "only" | "unlined" | "nobody";
  /** Those that it speaks of, the leading one first. */
  readonly candidates: readonly EntityId[];
  /** Share of the assumptions tried in which the first of them comes first; null where nobody leads. */
  readonly share: number | null;
  /** The option that the leading one mostly rests on; null where it has no stated line. */
  readonly option: OptionKey | null;
  /** Whether another option of it is its best now and then. */
  readonly mostly: boolean;
}
