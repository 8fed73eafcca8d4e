import type { Narrowing } from "../../../core/operation/explore/narrow.ts";
import { useApp, useSelected } from "./app-context.tsx";

/** What the stack on the page leaves; null where it has no steps, and while it is worked out for the first time. */
export function useNarrowing(): Narrowing | null {
  const { shown } = useApp([]);
  return useSelected(({ stack, lens }) => shown.narrowing(stack, lens));
}
