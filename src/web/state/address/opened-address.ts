import type { Opened } from "../app-state.ts";
import { quote } from "./mend-address.ts";

/** What the right panel shows, as the address has it: "about", "entity:some-firm". */
export function writeOpened(opened: Opened): string {
  switch (opened.type) {
    case "claims":
      return `claims:${opened.ids.join(",")}`;
    case "method":
    case "leftOut":
    case "about":
    case "scenario":
      return opened.type;
    default:
      return `${opened.type}:${opened.id}`;
  }
}

/** Pages that are about no one thing. */
const PLAIN_PAGES = ["method", "leftOut", "about", "scenario"] as const;

/** Reads it; null where there is none, or none that can be read, which is added to the problems. */
export function readOpened(text: string | null, problems: string[]): Opened | null {
  if (text === null) return null;
  const plain = PLAIN_PAGES.find((one) => one === text);
  if (plain !== undefined) return { type: plain };
  const split = text.indexOf(":");
  const [type, rest] = [text.slice(0, split), text.slice(split + 1)];
  if (split > 0 && rest !== "") {
    if (type === "entity" || type === "edge") return { type, id: rest };
    if (type === "claims") return { type, ids: rest.split(",").filter((id) => id !== "") };
  }
  problems.push(`The link opens ${quote(text)}, which is nothing that can be opened.`);
  return null;
}
