import { type Curve, directionOn } from "../program/edge-curve.ts";
import type { Align, CanvasBox, CanvasPoint } from "../scene/picture.ts";
import type { Extent } from "../scene/shape.ts";
import type { Field } from "./field.ts";
import { boxBeside, boxOnEdge, clearance, type Side, type Spot, spotsFor } from "./label-place.ts";
import type { TextBlock } from "./label-text.ts";

/** A node that would like its label drawn. */
export interface NodeWish {
  readonly kind: "node";
  readonly id: string;
  /** Middle and reach on the screen, CSS px. */
  readonly at: CanvasPoint;
  readonly extent: Extent;
  /** With the detail and without it; the same when there is none. */
  readonly whole: TextBlock;
  readonly brief: TextBlock;
  /** Where it may stand, with how little each is liked. */
  readonly sides: readonly (readonly [Side, number])[];
}

/** An edge that would like its words drawn. */
export interface EdgeWish {
  readonly kind: "edge";
  readonly id: string;
  readonly curve: Curve;
  /** Wrapped to be compact, and in one line to stand along the edge; the same when short. */
  readonly whole: TextBlock;
  readonly level: TextBlock;
  /** Radius of the sign in its middle, CSS px; 0 without one. */
  readonly sign: number;
}

/** Anything that would like to be labelled. */
export type Wish = NodeWish | EdgeWish;

/** A label's place, told by what it names, so that it can follow when the view moves. */
export interface Place {
  readonly where: Side | Spot;
  readonly block: TextBlock;
  readonly box: CanvasBox;
  readonly align: Align;
}

/** Places by id; who is not in it is not labelled. */
export type Places = ReadonlyMap<string, Place>;

/**
 * Costs: of a label on a label, of leaving the detail out, of what a label saves by staying where
 * it was.
 */
const ON_LABEL = 300;
const WITHOUT_DETAIL = 26;
const STAYING = 10;
/** Above this an edge's words are left out rather than set over lines. */
const TOO_DEAR = 56;
/** How often every label looks again for a better place, given the others. */
const SWEEPS = 3;
/** Space that two labels keep between them, CSS px. */
const APART = 4;

interface Option {
  readonly place: Place;
  readonly cost: number;
  readonly hard: boolean;
}

/**
 * A wish with its places, the best first; what they cost apart from other labels does not change.
 */
interface Choice {
  readonly wish: Wish;
  readonly options: readonly Option[];
}

/**
 * Places for the wishes, in their order, so that no label covers a node, a sign or another label.
 *
 * Every label first takes the best place that those before it leave; then each in turn looks again,
 * given all the others; then those that still collide give way, the last first. `before`: where
 * labels were, which they keep unless another place is clearly better. Takes O(wishes²) in the
 * worst case; callers pass on at most a few hundred.
 */
export function layOutLabels(wishes: readonly Wish[], field: Field, before: Places): Places {
  const choices = wishes.map((wish) => choiceOf(wish, field, before.get(wish.id)));
  const settled = new Map<string, Place>();
  for (let sweep = 0; sweep <= SWEEPS; sweep += 1) {
    for (const choice of choices) {
      settled.delete(choice.wish.id);
      const best = bestOption(choice, [...settled.values()]);
      if (best !== null) settled.set(choice.wish.id, best.place);
    }
  }
  const kept = new Map<string, Place>();
  for (const choice of choices) {
    const { wish } = choice;
    const others = [...kept.values()];
    const place = settled.get(wish.id);
    const own = choice.options.find((option) => option.place === place);
    const free = own !== undefined && !others.some((other) => collide(own.place.box, other.box));
    const best = free ? own : bestOption(choice, others);
    if (best !== null && !best.hard && isWorth(wish, best)) kept.set(wish.id, best.place);
  }
  return kept;
}

/**
 * The same places with those of `first` put in by all means and those of `then` where they fit, in
 * their order.
 *
 * The rest stays exactly where it is or, where it would now be covered, is left out: pointing at
 * something must not shake the picture.
 */
export function bringOutLabels(
  base: Places,
  first: readonly Wish[],
  then: readonly Wish[],
  field: Field,
): Places {
  const kept = new Map<string, Place>();
  const forced = new Set(first.map((wish) => wish.id));
  // What is lit but not labelled as a rule should stand clear of its lit neighbours' usual places,
  // too.
  const usualOnes = [...first, ...then].flatMap((wish) => base.get(wish.id) ?? []);
  // Words on a lit line cost no node its name.
  const names = [...base.values()].filter(({ where }) => typeof where === "string");
  for (const wish of [...first, ...then]) {
    const others = [...kept.values()];
    const usual = base.get(wish.id);
    if (usual !== undefined && !others.some((other) => collide(usual.box, other.box))) {
      kept.set(wish.id, usual);
      continue;
    }
    const spared = wish.kind === "edge" && !forced.has(wish.id) ? names : [];
    const best = bestOption(choiceOf(wish, field, usual), [...others, ...usualOnes, ...spared]);
    if (best !== null && (forced.has(wish.id) || !best.hard)) kept.set(wish.id, best.place);
  }
  for (const [id, place] of base) {
    if (kept.has(id)) continue;
    if (![...kept.values()].some((other) => collide(place.box, other.box))) kept.set(id, place);
  }
  return kept;
}

/** The place moved to where its node or edge is now. */
export function follow(place: Place, wish: Wish): Place {
  const { where, block } = place;
  if (wish.kind === "node" && typeof where === "string") {
    return { where, block, ...boxBeside(where, wish.at, wish.extent, block) };
  }
  if (wish.kind === "edge" && typeof where !== "string") {
    return { where, block, ...boxOnEdge(where, wish.curve, block, wish.sign) };
  }
  return place;
}

/** Whether two labels are too close to be read apart. */
export function collide(a: CanvasBox, b: CanvasBox): boolean {
  return (
    a.x < b.x + b.width + APART &&
    b.x < a.x + a.width + APART &&
    a.y < b.y + b.height + APART &&
    b.y < a.y + a.height + APART
  );
}

function choiceOf(wish: Wish, field: Field, before: Place | undefined): Choice {
  return { wish, options: [...optionsFor(wish, field, before)].sort((a, b) => a.cost - b.cost) };
}

function bestOption({ options }: Choice, others: readonly Place[]): Option | null {
  let best: Option | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const option of options) {
    if (option.cost >= least) break;
    const covered = others.filter((other) => collide(option.place.box, other.box)).length;
    const cost = option.cost + covered * ON_LABEL;
    if (cost >= least) continue;
    least = cost;
    best = { place: option.place, cost, hard: option.hard || covered > 0 };
  }
  return best;
}

function optionsFor(wish: Wish, field: Field, before: Place | undefined): Iterable<Option> {
  return wish.kind === "node"
    ? optionsBeside(wish, field, before)
    : optionsOnEdge(wish, field, before);
}

function* optionsBeside(wish: NodeWish, field: Field, before: Place | undefined): Iterable<Option> {
  const [only, ...others] = wish.sides;
  if (only !== undefined && others.length === 0) {
    // A name that has a row of its own stands there, whatever runs or lies beside it.
    const place = {
      where: only[0],
      block: wish.whole,
      ...boxBeside(only[0], wish.at, wish.extent, wish.whole),
    };
    yield { place, hard: false, cost: 0 };
    return;
  }
  const blocks = wish.brief === wish.whole ? [wish.whole] : [wish.whole, wish.brief];
  for (const block of blocks) {
    for (const [side, dislike] of wish.sides) {
      const place = { where: side, block, ...boxBeside(side, wish.at, wish.extent, block) };
      const { cost, hard } = field.covering(place.box, wish.id);
      const stays = before?.where === side && before.block === block ? STAYING : 0;
      const lacks = block === wish.whole ? 0 : WITHOUT_DETAIL;
      yield { place, hard, cost: cost + dislike - stays + lacks };
    }
  }
}

function* optionsOnEdge(wish: EdgeWish, field: Field, before: Place | undefined): Iterable<Option> {
  const { curve, whole, level, sign } = wish;
  for (const block of whole === level ? [whole] : [level, whole]) {
    for (const spot of spotsFor(sign > 0)) {
      // Two lines of words would take too much of a line away.
      if (spot.stand === "on" && block.lines.length > 1) continue;
      const place = { where: spot, block, ...boxOnEdge(spot, curve, block, sign) };
      // On its own line a text may stand; beside it, the line counts like any other.
      const { cost, hard } = field.covering(place.box, spot.stand === "on" ? wish.id : null);
      const stays = isSameSpot(before?.where, spot) && before?.block === block ? STAYING : 0;
      const wrapped = block === level ? 0 : 3;
      yield {
        place,
        hard,
        cost: cost + spot.dislike + strain(spot, curve, block, sign) + wrapped - stays,
      };
    }
  }
}

/**
 * How ill the words belong to their line at this spot: beside it, by how far away a steep line
 * keeps them; on it, by how much of the line they take away, and by how steeply it cuts through
 * them.
 */
function strain(spot: Spot, curve: Curve, block: TextBlock, sign: number): number {
  // Beside a sign they belong to the sign.
  if (sign > 0 && spot.share === 0.5) return 0;
  if (spot.stand !== "on") return Math.max(0, clearance(spot, curve, block) - block.height) * 0.4;
  const { x, y } = directionOn(curve, spot.share);
  const hidden = Math.min(
    block.width / Math.max(Math.abs(x), 0.01),
    block.height / Math.max(Math.abs(y), 0.01),
  );
  const rest = curve.length - hidden;
  return rest < hidden * 0.8 ? 30 : 0;
}

function isSameSpot(where: Side | Spot | undefined, spot: Spot): boolean {
  return typeof where === "object" && where.share === spot.share && where.stand === spot.stand;
}

/**
 * Whether words on an edge may stand there: along a line much shorter than themselves they tell
 * nothing.
 */
function isWorth(wish: Wish, { cost }: Option): boolean {
  if (wish.kind === "node") return true;
  const { length } = wish.curve;
  return (
    wish.curve.visible && cost < TOO_DEAR && (wish.sign > 0 || length > wish.whole.width * 0.55)
  );
}
