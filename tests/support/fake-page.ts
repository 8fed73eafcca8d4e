/** A window as far as the store knows it: an address with its history. */
export interface FakePage {
  readonly window: Window;
  /** How many steps "back" could take. */
  steps(): number;
  /** Back with a negative number, forward with a positive one. */
  go(by: number): void;
  /** Another address after the #, as if typed. */
  type(hash: string): void;
  /** The focus leaves the control that has it. */
  leave(): void;
}

/** Makes a page at an address under a sub-path; `hash` is its last part, with the #. */
export function makeFakePage(hash = ""): FakePage {
  const events = new EventTarget();
  const entries: { readonly url: URL; readonly state: unknown }[] = [
    { url: new URL(`https://example.org/some/where/${hash}`), state: null },
  ];
  let at = 0;
  const here = (): URL => entries[at]?.url ?? new URL("https://example.org/");
  const push = (url: string, state: unknown): void => {
    const next = { url: new URL(url, here()), state: structuredClone(state) };
    at += 1;
    entries.splice(at, entries.length, next);
  };
  const go = (by: number): void => {
    at = Math.min(entries.length - 1, Math.max(0, at + by));
    tell();
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
      get state() {
        return entries[at]?.state ?? null;
      },
      pushState: (state: unknown, _title: string, url: string) => push(url, state),
      replaceState: (state: unknown, _title: string, url: string) => {
        entries.splice(at, 1, { url: new URL(url, here()), state: structuredClone(state) });
      },
      back: () => go(-1),
      go,
    },
    addEventListener: events.addEventListener.bind(events),
  };
  return {
    window: page as unknown as Window,
    steps: () => at,
    go,
    type: (typed) => {
      push(typed, null);
      tell();
    },
    leave: () => void events.dispatchEvent(new Event("focusout")),
  };
}
