import { placesAt } from "../../graph/places.ts";
import { productFamily } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { ownUnits, wholesOf } from "../../graph/units.ts";
import type { Finding } from "../../model/answer.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds, strongestFirst } from "../../model/strength.ts";
import { overCaveats, overOn } from "../basis/as-of-caveats.ts";
import { partiesOf } from "../options/parties.ts";
import { stepOf, weakestOf } from "./dependency-path.ts";
import { byEffect, type DependencyStep, type Dependent, type Dependents } from "./dependents.ts";
import { type Failing, failingWith } from "./failing.ts";
import { findIndirect } from "./find-indirect.ts";
import { standingOf } from "./sources.ts";
import { findSupplyLines, type SupplyLine, supplyAmong } from "./supply-lines.ts";

/**
 * What depends on a plant, a company or a place: each buyer and product that it or a plant of it is said to supply,
 * with the sources that remain; then what those buyers make or are part of. A buyer has a product as long as one known
 * source remains. A firm whose plant for a buyer is not stated may lose it or not: unknown.
 */
export function findDependents(graph: SupplyGraph, entity: EntityId): Finding<Dependents> {
  const failing = failingWith(graph, entity);
  const gone = new Set(failing.keys());
  // A supply from what is out anyway is no supply that could be lost.
  const isOut = (plant: EntityId): boolean =>
    standingOf(graph, plant) === "out" && !gone.has(plant);
  const lines = findSupplyLines(graph).filter(
    ({ plants }) => plants.length === 0 || !plants.every(isOut),
  );
  const supplies = groupSupplies(graph, lines);
  const judged = supplies.map((supply) => judge(graph, supply, gone, failing));
  const hit = judged.filter(({ effect }) => effect !== "unaffected");
  const direct = withoutWider(graph, hit).sort(byEffect);
  const indirect = findIndirect(graph, direct);
  const buyers = new Set(direct.flatMap(({ buyer }) => [buyer, ...wholesOf(graph, buyer)]));
  const affected = [...direct, ...indirect];
  const unaffected = judged.filter(
    ({ buyer, effect }) => effect === "unaffected" && buyers.has(buyer),
  );
  const result = { entity, failing: [...gone], affected, unaffected };
  const claims = [...affected, ...unaffected].flatMap(({ path }) =>
    path.flatMap((step) => step.claims),
  );
  const spokenOf = [...gone, ...affected.map(({ buyer }) => buyer)];
  return { result, claims, caveats: overCaveats(graph, supplyAmong(overOn(graph, spokenOf))) };
}

// What is said of a product is said of the wider one as well: it is told once, of the narrowest.
function withoutWider(graph: SupplyGraph, found: readonly Dependent[]): Dependent[] {
  const alike = ({ buyer, places, effect, before, after }: Dependent): string =>
    JSON.stringify([buyer, places, effect, before, after]);
  return found.filter((one) => {
    const family = one.product === null ? null : productFamily(graph, one.product);
    return !found.some(
      (other) =>
        other.product !== one.product &&
        family?.has(other.product ?? "") === true &&
        alike(other) === alike(one),
    );
  });
}

/** A buyer's supply with a product in a place: the lines to it and its own that name the product or a sort of it. */
interface Supply {
  readonly buyer: EntityId;
  readonly product: EntityId | null;
  readonly places: readonly EntityId[];
  readonly lines: readonly SupplyLine[];
}

function groupSupplies(graph: SupplyGraph, lines: readonly SupplyLine[]): readonly Supply[] {
  const keys = new Map<string, Supply>();
  const { containment } = placesAt(graph);
  // What is delivered in Europe fills no gap in the United States, as far as is said.
  const mayMeet = (a: readonly EntityId[], b: readonly EntityId[]): boolean =>
    a.length === 0 ||
    b.length === 0 ||
    a.some((one) => b.some((other) => containment(one, other) !== "outside"));
  for (const { buyer, product, places } of lines) {
    const key = `${buyer} ${product ?? ""} ${places.join(" ")}`;
    if (keys.has(key)) continue;
    const family = product === null ? null : productFamily(graph, product);
    // What a plant of the buyer still gets, the buyer gets.
    const own = ownUnits(graph, buyer);
    const same = lines.filter(
      (line) =>
        own.has(line.buyer) &&
        mayMeet(line.places, places) &&
        (family === null ? line.product === null : family.has(line.product ?? "")),
    );
    keys.set(key, { buyer, product, places, lines: same });
  }
  return [...keys].sort(([a], [b]) => compareIds(a, b)).map(([, supply]) => supply);
}

function judge(
  graph: SupplyGraph,
  { buyer, product, places, lines }: Supply,
  gone: ReadonlySet<EntityId>,
  failing: Failing,
): Dependent {
  const suppliers = groupLines(lines);
  const before = [...suppliers.keys()].sort(compareIds);
  const fates = new Map(before.map((id) => [id, fateOf(graph, id, suppliers.get(id) ?? [], gone)]));
  const after = before.filter((id) => fates.get(id) !== "lost");
  const open = [...fates.values()].some((fate) => fate === "open");
  const touched = [...fates.values()].some((fate) => fate !== "kept");
  const effect = !touched
    ? "unaffected"
    : after.length === 0
      ? "lostAll"
      : open && after.every((id) => fates.get(id) === "open")
        ? "unknown"
        : "lostSome";
  const hit = before.filter((id) => (touched ? fates.get(id) !== "kept" : true));
  const path = pathOf(
    hit.flatMap((id) => suppliers.get(id) ?? []),
    gone,
    failing,
  );
  const weakest = weakestOf(graph, path);
  return { buyer, product, places, effect, before, after, path, weakest };
}

function groupLines(lines: readonly SupplyLine[]): ReadonlyMap<EntityId, readonly SupplyLine[]> {
  const groups = new Map<EntityId, SupplyLine[]>();
  for (const line of lines) {
    const names = line.suppliers.length > 0 ? line.suppliers : line.plants;
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return groups;
}

/** `some` = one of its plants fails and another remains; `open` = which plant it supplies from is not stated. */
type Fate = "kept" | "lost" | "some" | "open";

function fateOf(
  graph: SupplyGraph,
  supplier: EntityId,
  lines: readonly SupplyLine[],
  gone: ReadonlySet<EntityId>,
): Fate {
  if (gone.has(supplier)) return "lost";
  const plants = [...new Set(lines.flatMap((line) => line.plants))];
  const failing = partiesOf(graph)
    .plantsOf(supplier)
    .filter((plant) => gone.has(plant));
  // What was said to come from elsewhere while a plant stands still does not end with that plant.
  const goesOn = lines.some(
    (line) => line.plants.length === 0 && failing.every((plant) => line.notFrom.includes(plant)),
  );
  if (plants.length === 0) return failing.length === 0 || goesOn ? "kept" : "open";
  if (!plants.some((plant) => gone.has(plant))) return "kept";
  // A plant that is out of action itself is none to fall back on.
  const left = plants.filter((one) => !gone.has(one) && standingOf(graph, one) === "counts");
  return left.length === 0 && !goesOn ? "lost" : "some";
}

function pathOf(
  lines: readonly SupplyLine[],
  gone: ReadonlySet<EntityId>,
  failing: Failing,
): readonly DependencyStep[] {
  const best = strongestFirst(lines.map(({ claim }) => claim))[0];
  const line = lines.find(({ claim }) => claim === best);
  if (line === undefined) return [];
  const ends = [...line.suppliers, ...line.plants];
  const from = line.claim.subject.find((id) => ends.includes(id)) ?? line.claim.subject[0];
  const same = lines.filter(({ claim }) => claim.subject.includes(from));
  const last = stepOf(
    from,
    line.buyer,
    same.map(({ claim }) => claim),
  );
  const start = [from, ...ends].find((id) => gone.has(id));
  return [...(start === undefined ? [] : (failing.get(start) ?? [])), last];
}
