import type { OwnFile } from "../app-state.ts";
import { quote } from "./mend-address.ts";

/** The view has none of the files that this browser keeps. */
const NONE = "none";

/**
 * The own files of a state, as the address has them: "3f2a91c03f2a91c0:plants.csv" each.
 *
 * @param first those that an empty address stands for
 */
export function ownParts(own: readonly OwnFile[], first: readonly OwnFile[]): readonly string[] {
  if (own.length === 0) return first.length === 0 ? [] : [NONE];
  return own.map(({ hash, name }) => `${hash}:${name}`);
}

const OWN = /^([0-9a-f]{12,64}):(.+)$/s;

/**
 * Reads them; what cannot be read is added to the problems.
 *
 * @param address all that the address says: where that is nothing, it stands for `first`
 */
export function readOwn(
  parts: readonly string[],
  address: string,
  first: readonly OwnFile[],
  problems: string[],
): readonly OwnFile[] {
  if (address === "") return first;
  const files = new Map<string, OwnFile>();
  for (const part of parts.filter((one) => one !== NONE)) {
    const [, hash, name] = OWN.exec(part.trim()) ?? [];
    if (hash !== undefined && name !== undefined) files.set(hash, { hash, name });
    else
      problems.push(
        `The link needs the file ${quote(part)}, which cannot be read. It looks like 3f2a91c03f2a91c0:plants.csv.`,
      );
  }
  return [...files.values()];
}
