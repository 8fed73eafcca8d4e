/** Least time between two announcements, ms: a moving slider must not flood a screen reader. */
const PAUSE_MS = 1000;

/** Makes a function that says words through a polite live region; of several in a pause the newest is said. */
export function createAnnouncer(region: HTMLElement): (words: string) => void {
  let waiting: string | null = null;
  let pausing = false;
  const say = (): void => {
    pausing = waiting !== null;
    if (waiting === null) return;
    region.textContent = waiting;
    waiting = null;
    setTimeout(say, PAUSE_MS);
  };
  return (words) => {
    waiting = words;
    if (pausing) return;
    pausing = true;
    setTimeout(say, 100);
  };
}
