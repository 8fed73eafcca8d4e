import { wordNumber } from "../model/quantity.ts";
import { countWord } from "../model/wording/words.ts";
import type { Way } from "../query/screen/reach.ts";
import type { ListMember, Screening } from "../query/screen/screen-list.ts";
import type { Spread } from "../query/screen/spread.ts";

const WAYS: Readonly<Record<Way, string>> = {
  itself: "it is that",
  site: "by a plant",
  seat: "by its seat",
  owner: "by an owner",
  stake: "by a stake in it",
  supply: "by supply",
};

/** How something hangs on what a list is screened for. */
export function wordWay(way: Way): string {
  return WAYS[way];
}

/** What a screening comes to, in one sentence: three answers, never two. */
export function wordScreening({ counts, members }: Screening): string {
  const { exposed, notSeen, notInRecord } = counts;
  return `Of ${countWord(members.length, "name")} ${exposed} ${exposed === 1 ? "is" : "are"} exposed, of ${notSeen} no way there is known, and ${notInRecord} ${notInRecord === 1 ? "is" : "are"} not in the record.`;
}

/** Why a member has no answer, and what would give one. */
export function wordStranger({ near }: ListMember, nameOf: (id: string) => string): string {
  return near.length === 0
    ? "not in the record"
    : `not in the record by this name; it may be ${near.map(nameOf).join(" or ")}`;
}

/** Why no way is seen to one that is in the record. */
export function wordNotSeen(known: number): string {
  return known === 0
    ? "not seen: nothing that counts is said of it"
    : `not seen: ${countWord(known, "claim")} known of it, and none leads there`;
}

const BY: Readonly<Record<Spread["by"], { readonly one: string; readonly many: string }>> = {
  plant: { one: "plant", many: "plants" },
  owner: { one: "majority owner", many: "majority owners" },
  country: { one: "country", many: "countries" },
};

/** How a list is spread over plants, owners or countries: those that several members share. */
export function wordSpread(
  { by, groups, unknown, index }: Spread,
  nameOf: (id: string) => string,
): string {
  const { one, many } = BY[by];
  const shared = groups.filter(({ members }) => members.length > 1);
  const told = shared.slice(0, SHOWN).map(({ id, members }) => `${nameOf(id)} ${members.length}`);
  const more = shared.length > SHOWN ? `, and ${shared.length - SHOWN} more` : "";
  const words = shared.length === 0 ? `no ${one} has several of them` : `${told.join(", ")}${more}`;
  const open = unknown.length === 0 ? "" : `; of ${unknown.length} none is stated`;
  const range =
    index === null
      ? ""
      : `; index ${wordNumber(Number(index.low.toPrecision(2)))} to ${wordNumber(index.high)}`;
  return `By ${one}: ${words}${open}${range} (${countWord(groups.length, one, many)}).`;
}

const SHOWN = 6;
