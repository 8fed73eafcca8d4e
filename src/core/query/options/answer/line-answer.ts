import type { ClaimId } from "../../../model/claim.ts";
import type { EntityId } from "../../../model/entity.ts";
import { compareIds } from "../../../model/strength.ts";
import {
  type Assessed,
  type AssessedWay,
  assessOption,
  waysInPlay,
  type Yardstick,
} from "../../assess/assess.ts";
import type { LineAnswer, ShownOption } from "../../assess/option-result.ts";
import type { Placed } from "../../assess/rank-in-play.ts";
import type { Search } from "../../need/need.ts";
import { makeLines, type OrderLine, ownMake } from "../lines/answer-lines.ts";
import { measureGap } from "../lines/gap.ts";
import { makeHeadline } from "../lines/headline.ts";
import { findBridges, findPremise, lostLinesOf } from "../lines/lost-lines.ts";
import { type MeasuredOption, measuredOptionsOf } from "../measure-option.ts";
import type { Standing } from "../option.ts";
import { showOption } from "./show-options.ts";

/** How the candidates of an answer came out. */
export interface Ranked {
  /** Everyone who comes into question, whomever the answer is limited to. */
  readonly suppliers: readonly EntityId[];
  readonly assessed: readonly Assessed[];
  readonly ranked: readonly Placed[];
  readonly yardstick: Yardstick;
}

/** What an answer says of lines, beside the ranking (section 4), with the claims it cites. */
export function makeLineAnswer(
  search: Search,
  outcome: Ranked,
): { readonly answer: LineAnswer; readonly claims: readonly ClaimId[] } {
  const { suppliers, assessed, ranked, yardstick } = outcome;
  const premise = findPremise(search);
  const headline = makeHeadline(search, suppliers, premise);
  const lines = makeLines(search, suppliers, premise);
  const order = orderOf(search, ranked, yardstick);
  const shares = new Map(ranked.flatMap(({ wayShares }) => [...wayShares]));
  const inPlay = inPlayOf(search, assessed, yardstick);
  const show = (measured: MeasuredOption, ranks: boolean): ShownOption => {
    const way = wayFor(search, measured, assessed, yardstick);
    const share = ranks ? (shares.get(measured.option.key) ?? null) : null;
    return showOption(search, measured, way, { yardstick, share });
  };
  const options = suppliers
    .flatMap((supplier) => measuredOptionsOf(search, supplier))
    .map((one) => show(one, yardstick.basis === "routes"));
  const apart = (list: readonly MeasuredOption[]): readonly ShownOption[] =>
    list.map((one) => show(one, false));
  const answer: LineAnswer = {
    headline: { ...headline, lines },
    orderLine: order,
    options,
    ownMake: apart(ownMake(search)),
    otherLines: apart(lostLinesOf(search).others),
    bridge: findBridges(search),
    premise:
      premise === null
        ? null
        : {
            verdict: premise.verdict,
            claims: premise.this,
            open: premise.open,
            other: premise.other,
            since: premise.since,
          },
    gap: measureGap(search, inPlay),
  };
  return { answer, claims: citedBy(answer) };
}

function inPlayOf(
  search: Search,
  assessed: readonly Assessed[],
  { basis }: Yardstick,
): readonly MeasuredOption[] {
  const inPlay = assessed.filter((one) => waysInPlay(one).length > 0);
  if (basis === "companies") return inPlay.flatMap(({ id }) => measuredOptionsOf(search, id));
  return inPlay.flatMap((one) => waysInPlay(one).flatMap(({ measured }) => measured ?? []));
}

function wayFor(
  search: Search,
  measured: MeasuredOption,
  assessed: readonly Assessed[],
  yardstick: Yardstick,
): AssessedWay {
  const known = assessed.flatMap(({ ways }) => ways).find((way) => way.measured === measured);
  return known ?? assessOption(search, measured, yardstick);
}

const STATED: readonly Standing[] = ["made", "madeOpen", "planned", "considered"];

/** Who is ahead; nobody is told apart from one that it beats in fewer worlds than the scales ask. */
function orderOf({ graph }: Search, ranked: readonly Placed[], { basis }: Yardstick): OrderLine {
  const none = { share: null, option: null, mostly: false };
  const [first, ...rest] = [...ranked].sort(
    (a, b) =>
      (b.candidate.rankShares[0] ?? 0) - (a.candidate.rankShares[0] ?? 0) ||
      compareIds(a.candidate.id, b.candidate.id),
  );
  if (first === undefined) return { code: "nobody", candidates: [], ...none };
  const ids = [first, ...rest].map(({ candidate }) => candidate.id);
  if (basis === "routes" && ![first, ...rest].some(isStated))
    return { code: "unlined", candidates: ids, ...none };
  if (rest.length === 0) return { code: "only", candidates: ids, ...none };
  const { separateAt } = graph.dataset.criteria;
  const close = rest.filter(({ candidate: { id } }) => {
    const win = first.candidate.wins.find(({ over }) => over === id)?.share ?? 1;
    return win < separateAt;
  });
  if (close.length > 0) {
    const candidates = [first.candidate.id, ...close.map(({ candidate }) => candidate.id)];
    return { code: "tie", candidates, ...none };
  }
  const { option } = first.leading;
  const line = first.leading.measured?.option.root.at;
  return {
    code: "leads",
    candidates: [first.candidate.id],
    share: first.candidate.rankShares[0] ?? 0,
    option: line === undefined || line === "nowhere" ? null : option.id,
    mostly: (first.wayShares.get(option.id) ?? 1) < 0.95,
  };
}

function isStated({ ways }: Placed): boolean {
  return ways.some(({ measured }) => measured !== null && STATED.includes(measured.standing));
}

function citedBy(answer: LineAnswer): readonly ClaimId[] {
  const { headline, options, ownMake: own, otherLines, gap, premise } = answer;
  const sorts = premise === null ? [] : [premise.claims, premise.open, premise.other];
  return [
    ...headline.claims,
    ...headline.lines.flatMap((line) => line.claims),
    ...[...options, ...own, ...otherLines].flatMap((option) => [
      ...option.claims,
      ...option.customers.flatMap((customer) => customer.claims),
    ]),
    ...sorts.flatMap((sort) => Object.values(sort).flat()),
    ...answer.bridge.flatMap(({ claims }) => claims),
    ...(gap.needed?.claims ?? []),
  ];
}
