import { useEffect, useState } from "react";
import type { Begun } from "../../state/sliced.ts";

/** What work comes to; until it is done what the work before came to, and null where there was none. */
export function useSliced<Result>(work: Begun<Result>): Result | null {
  const [done, setDone] = useState<Result | null>(work.result);
  useEffect(() => (work.result === null ? work.finish(setDone) : setDone(work.result)), [work]);
  return work.result ?? done;
}
