/** What a reader points at, with the pointer or the keyboard: rows of an answer bring out their routes, and the other way round. */
export interface PointedAt {
  /** Where it is pointed at: what is brought out there already needs no second mark. */
  readonly at: "answer" | "picture";
  /** Ids of the entities that it is about. */
  readonly ids: readonly string[];
}

/** Holds what is pointed at, outside of the state: pointing changes nothing, and no link holds it. */
export interface Pointed {
  get(): PointedAt | null;
  set(at: PointedAt["at"], ids: readonly string[]): void;
  /** Nothing is pointed at there any more. */
  leave(at: PointedAt["at"]): void;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Makes one that points at nothing. */
export function createPointed(): Pointed {
  let current: PointedAt | null = null;
  const listeners = new Set<() => void>();
  const change = (next: PointedAt | null): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => current,
    set: (at, ids) => change({ at, ids }),
    leave: (at) => {
      if (current?.at === at) change(null);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
