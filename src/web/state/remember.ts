/** The function, remembering its last result for the same arguments. */
export function remember<A extends readonly unknown[], R>(
  make: (...args: A) => R,
): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last === null || args.some((one, index) => one !== last?.args[index])) {
      last = { args, result: make(...args) };
    }
    return last.result;
  };
}
