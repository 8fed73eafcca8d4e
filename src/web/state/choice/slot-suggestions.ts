import { labelOf } from "../../../core/graph/entity-label.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { capital, countWord } from "../../../core/model/wording/words.ts";
import {
  findSlotOptions,
  type SlotOption,
  type SlotRole,
} from "../../../core/query/slot-options.ts";
import type { Host } from "../../../host/host.ts";
import type { SearchFound } from "../../ui/search-list.tsx";
import { findEntities } from "./find-entities.ts";

/** What may fill a place in a question. */
export interface SlotWanted {
  /** Null where anything of the classes will do. */
  readonly role: SlotRole | null;
  readonly classes: readonly EntityClass[];
  /** The buyer and the product that the question is about; "" = none. */
  readonly buyer: string;
  readonly product: string;
  /** What it is called to leave it open; null where it cannot be. */
  readonly open: string | null;
}

/** Chosen to leave a place open; no entity can have it as its id. */
export const LEFT_OPEN = "-";

/** How many are offered before a word is typed; what is typed finds the others. */
const OFFERED = 40;

/**
 * What to offer for a place in a question: before a word is typed, what the record tells most of, with counts; then what
 * the words find, each with what the record tells of it in this place.
 */
export async function suggestForSlot(
  host: Pick<Host, "ask">,
  graph: SupplyGraph,
  slot: SlotWanted,
  words: string,
): Promise<SearchFound> {
  const { role, classes, buyer, product, open } = slot;
  const known =
    role === null ? mostToldOf(graph, classes) : findSlotOptions(graph, role, buyer, product);
  const note = (one: SlotOption): string => wordCount(one, labelOf(buyer, graph.entities));
  if (words.trim() === "") {
    const options = known
      .filter(({ id }) => classes.includes(graph.entities.get(id)?.class ?? "event"))
      .slice(0, OFFERED)
      .map((one) => ({ id: one.id, label: labelOf(one.id, graph.entities), note: note(one) }));
    const leave = open === null ? [] : [{ id: LEFT_OPEN, label: capital(open), note: "left open" }];
    return { options: [...leave, ...options], note: null };
  }
  const found = await findEntities(host, graph.dataset, words, classes);
  if (role === null) return found;
  const counted = new Map(known.map((one) => [one.id, note(one)]));
  const options = found.options.map((one) => ({
    ...one,
    note: [
      counted.get(one.id) ?? NOTHING_KNOWN[role],
      ...(one.similar ? ["similar name"] : []),
    ].join(", "),
  }));
  return { ...found, options };
}

const NOTHING_KNOWN: { readonly [R in SlotRole]: string } = {
  buyer: "no supplier is told",
  product: "no maker is told",
  market: "no plant is told",
  supplier: "no buyer is told",
};

function wordCount({ count, of }: SlotOption, buyer: string): string {
  switch (of) {
    case "suppliers":
      return countWord(count, "supplier");
    case "makers":
      return countWord(count, "maker");
    case "plants":
      return countWord(count, "plant");
    case "buyers":
      return countWord(count, "buyer");
    case "otherSuppliers":
      return `${countWord(count, "supplier")} of other goods`;
    case "supplies":
      return `supplies ${buyer}, ${countWord(count, "claim")}`;
    case "claims":
      return countWord(count, "claim");
  }
}

function mostToldOf(graph: SupplyGraph, classes: readonly EntityClass[]): readonly SlotOption[] {
  return [...graph.entities.values()]
    .filter((one) => classes.includes(one.class) && one.unnamed === null)
    .map(({ id }) => ({ id, count: graph.claimsAbout.get(id).length, of: "claims" as const }))
    .sort((a, b) => b.count - a.count);
}
