import type { AppState } from "../app-state.ts";
import { writeAddress } from "./address.ts";

/** The address of a state as it stands inside of another page, or as a page of its own. */
export function addressOf(page: string, state: AppState, embed: boolean): string {
  return `${page.replace(/#.*$/s, "")}#${writeAddress({ ...state, embed })}`;
}

/**
 * What another page has to hold to show a state: a frame with its address.
 *
 * @param page as the browser writes an address, with nothing in it that ends an attribute
 */
export function embedCode(page: string, state: AppState): string {
  const address = addressOf(page, state, true).replaceAll("&", "&amp;");
  return `<iframe src="${address}" title="Second Source" width="800" height="560" loading="lazy" style="border: 1px solid #ccc; max-width: 100%"></iframe>`;
}
