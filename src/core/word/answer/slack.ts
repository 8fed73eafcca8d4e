import type { EntityId } from "../../model/entity.ts";
import type { Slack } from "../../query/exposure/slack.ts";

/** A slack in words, such as "the cell plant paused 209 to 574 days before the pack plant is to open". */
export function wordSlack(
  { plant, opens, days, missing }: Slack,
  nameOf: (id: EntityId) => string,
): string {
  if (days === null) {
    const open = missing.map((one) => (one === "pause" ? "when it paused" : "when it is needed"));
    return `${nameOf(plant)} stands still; how long before the need it paused is not computable: nobody states ${open.join(" or ")}`;
  }
  const until = opens === null ? "it is needed" : `${nameOf(opens)} is to open`;
  return `${nameOf(plant)} paused ${wordDays(days)} ${until}`;
}

function wordDays({ low, high }: { readonly low: number; readonly high: number }): string {
  const range = (from: number, to: number): string =>
    `${from === to ? from : `${from} to ${to}`} ${to === 1 ? "day" : "days"}`;
  if (low >= 0) return `${range(low, high)} before`;
  if (high <= 0) return `${range(-high, -low)} after`;
  return `up to ${range(high, high)} before, or up to ${range(-low, -low)} after,`;
}
