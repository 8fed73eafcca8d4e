import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { AppState } from "../app-state.ts";
import type { Transition } from "../transitions.ts";
import { quote } from "./mend-address.ts";

const LISTS = [
  { name: "selected", verb: "selects" },
  { name: "hidden", verb: "hides" },
  { name: "unfolded", verb: "unfolds" },
  { name: "pinned", verb: "pins" },
  { name: "ticked", verb: "ticks" },
] as const;

type Lists = Pick<AppState, (typeof LISTS)[number]["name"] | "only" | "brought">;

/**
 * What a state draws alone, selects, hides, pins, ticks or brings that the record does not have, in words; none where it has all.
 *
 * @param graphs the record's, under its widest lens and under the state's, which may hold what a scenario assumes
 */
export function findUnknownIds(state: Lists, graphs: readonly SupplyGraph[]): readonly string[] {
  const around = aroundOf(state).map((id) => ({ id, verb: "draws only" }));
  const brought = state.brought.map(({ id }) => ({ id, verb: "brings the neighbours of" }));
  const listed = LISTS.flatMap(({ name, verb }) => state[name].map((id) => ({ id, verb })));
  return [...around, ...listed, ...brought]
    .filter(({ id }) => !isKnown(id, graphs))
    .map(
      ({ id, verb }) =>
        `The link ${verb} ${quote(id)}, which this version of the data does not have.`,
    );
}

function aroundOf({ only }: Pick<AppState, "only">): readonly string[] {
  return only?.type === "around" ? [only.id] : [];
}

/** Takes what the record does not have out of what is drawn alone, selected, hidden, pinned, ticked and brought. */
export function dropUnknownIds(graphs: readonly SupplyGraph[]): Transition {
  return (state) => {
    const known = LISTS.map(({ name }) => [name, state[name].filter((id) => isKnown(id, graphs))]);
    const isThere = aroundOf(state).every((id) => isKnown(id, graphs));
    return {
      ...state,
      ...Object.fromEntries(known),
      only: isThere ? state.only : null,
      brought: state.brought.filter(({ id }) => isKnown(id, graphs)),
    };
  };
}

function isKnown(id: string, graphs: readonly SupplyGraph[]): boolean {
  return graphs.some(({ entities, network }) => entities.has(id) || network.hasEdge(id));
}
