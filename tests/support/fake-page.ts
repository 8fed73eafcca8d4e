/** A window as far as the store knows it: an address with its history. */
export interface FakePage {
  readonly window: Window;
  /** How many steps "back" could take. */
  steps(): number;
  /** Back with a negative number, forward with a positive one. */
  go(by: number): void;
  /** Another address after the #, as if typed. */
  type(hash: string): void;
}

/** Makes a page at an address under a sub-path; `hash` is its last part, with the #. */
export function makeFakePage(hash = ""): FakePage {
  const events = new EventTarget();
  const entries = [new URL(`https://example.org/some/where/${hash}`)];
  let at = 0;
  const here = (): URL => entries[at] ?? new URL("https://example.org/");
  const push = (url: string): void => {
    const next = new URL(url, here());
    at += 1;
    entries.splice(at, entries.length, next);
  };
  const tell = (): void => {
    events.dispatchEvent(new Event("popstate"));
    events.dispatchEvent(new Event("hashchange"));
  };
  const page = {
    location: {
      get href() {
        return here().href;
      },
      get hash() {
        return here().hash;
      },
      get pathname() {
        return here().pathname;
      },
      get search() {
        return here().search;
      },
    },
    history: {
      pushState: (_state: unknown, _title: string, url: string) => push(url),
      replaceState: (_state: unknown, _title: string, url: string) => {
        entries.splice(at, 1, new URL(url, here()));
      },
    },
    addEventListener: events.addEventListener.bind(events),
  };
  return {
    window: page as unknown as Window,
    steps: () => at,
    go: (by) => {
      at = Math.min(entries.length - 1, Math.max(0, at + by));
      tell();
    },
    type: (typed) => {
      push(typed);
      tell();
    },
  };
}
