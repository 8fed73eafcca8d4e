/**
 * Changes that are one step together: those of one control while it is held, which ends when the focus leaves it or the
 * pointer lets it go; or those of one sort that follow each other quickly, such as boxes ticked one after the other.
 */
export type Gesture = string | { readonly burst: string };

/** Changes of one sort that are no further apart than this, ms, are one step. */
const BURST_MS = 5000;

/** Which gesture is under way. */
export interface GestureUnderWay {
  /** Notes a change; whether it goes on with the one before. */
  take(next: Gesture | undefined): boolean;
  /** The control was let go of, which ends what hangs on holding it; whether anything was ended. */
  letGo(): boolean;
  end(): void;
}

/** Begins with none. */
export function makeGesture(): GestureUnderWay {
  let underWay: { readonly name: string; readonly until: number | null } | null = null;
  return {
    take: (next) => {
      const isBurst = typeof next === "object";
      const name = isBurst ? `burst ${next.burst}` : next;
      const now = Date.now();
      const isSame = name !== undefined && name === underWay?.name;
      const goesOn = isSame && (underWay?.until == null || now <= underWay.until);
      underWay = name === undefined ? null : { name, until: isBurst ? now + BURST_MS : null };
      return goesOn;
    },
    letGo: () => {
      if (underWay === null || underWay.until !== null) return false;
      underWay = null;
      return true;
    },
    end: () => {
      underWay = null;
    },
  };
}
