/**
 * A function that works out each result once and keeps it for as long as its owner lives. For owners that never change,
 * such as a dataset, a graph or a search: what is worked out of them cannot go stale.
 */
export function keepWith<Owner extends object, Keys extends readonly string[], Result>(
  make: (owner: Owner, ...keys: Keys) => Result,
): (owner: Owner, ...keys: Keys) => Result {
  const kept = new WeakMap<Owner, Map<string, { readonly result: Result }>>();
  return (owner, ...keys) => {
    let results = kept.get(owner);
    if (results === undefined) {
      results = new Map();
      kept.set(owner, results);
    }
    const key = keys.length < 2 ? (keys[0] ?? "") : keys.join("\n");
    const known = results.get(key);
    if (known !== undefined) return known.result;
    const result = make(owner, ...keys);
    results.set(key, { result });
    return result;
  };
}

/**
 * As `keepWith`, where an owner can be asked for any number of results that are large: those asked for last are kept.
 *
 * @param most how many of each owner
 */
export function keepLast<Owner extends object, Result>(
  most: number,
  make: (owner: Owner, key: string) => Result,
): (owner: Owner, key: string) => Result {
  const resultsOf = keepWith((_: Owner) => new Map<string, { readonly result: Result }>());
  return (owner, key) => {
    const results = resultsOf(owner);
    const known = results.get(key) ?? { result: make(owner, key) };
    // A map is in the order of insertion: what was asked for last stands last.
    results.delete(key);
    results.set(key, known);
    const [oldest] = results.keys();
    if (results.size > most && oldest !== undefined) results.delete(oldest);
    return known.result;
  };
}

/** The function with each result kept by its argument, for as long as the function lives. */
export function memo<Result>(make: (key: string) => Result): (key: string) => Result {
  const kept = new Map<string, { readonly result: Result }>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known.result;
    const result = make(key);
    kept.set(key, { result });
    return result;
  };
}
