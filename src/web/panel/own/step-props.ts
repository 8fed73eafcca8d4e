import type { OpenFile, OwnDesk } from "./own-desk.ts";

/** What each step of a file works with. */
export interface StepProps {
  readonly desk: OwnDesk;
  readonly open: OpenFile;
}
