import { canDrawWebGl } from "../program/web-gl.ts";

/** What may happen around the canvas that it has to answer to. */
export interface OutsideEvents {
  onResize(): void;
  /** The page is on a screen of another density, or the browser's zoom has changed. */
  onPixelRatio(): void;
  /** A font file has arrived: text has other widths now. */
  onFonts(): void;
  /** The system's colours have changed. */
  onColours(): void;
  /** The browser has taken the WebGL contexts away, and new ones can be had. */
  onContextLost(): void;
  /** The browser has taken the WebGL contexts away and gives no new ones: why, in words. It is asked again. */
  onOutage(reason: string): void;
}

/** Time from the loss of a context to the first and to each further try for a new one, ms. */
const PAUSE_MS = 200;
const RETRY_MS = 2000;

/** Watches until the returned function is called. */
export function watchOutside(stage: HTMLElement, events: OutsideEvents): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const observer = new ResizeObserver(() => events.onResize());
  observer.observe(stage);
  document.fonts.addEventListener("loadingdone", () => events.onFonts(), { signal });
  for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)"]) {
    window.matchMedia(query).addEventListener("change", () => events.onColours(), { signal });
  }
  watchPixelRatio(() => events.onPixelRatio(), signal);
  let waiting = 0;
  const begin = (): void => {
    const found = canDrawWebGl();
    if (found.ok) {
      events.onContextLost();
    } else {
      events.onOutage(found.reason);
      waiting = window.setTimeout(begin, RETRY_MS);
    }
  };
  const lost = (): void => {
    window.clearTimeout(waiting);
    // Three contexts go one after the other.
    waiting = window.setTimeout(begin, PAUSE_MS);
  };
  // This does not rise through the page, but it can be caught on the way down.
  stage.addEventListener("webglcontextlost", lost, { signal, capture: true });
  return () => {
    window.clearTimeout(waiting);
    observer.disconnect();
    ended.abort();
  };
}

/** A query holds for one density only, so it is asked anew after each change. */
function watchPixelRatio(changed: () => void, signal: AbortSignal): void {
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const answer = (): void => {
    changed();
    watchPixelRatio(changed, signal);
  };
  query.addEventListener("change", answer, { signal, once: true });
}
