import { PROGRAM } from "../model/wording/program.ts";

/** Most bytes of a name in UTF-8 before its ending: file systems take 255 with it. */
const MOST_BYTES = 180;

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name under which any system keeps a file: letters and digits of any script, dots, underscores and hyphens, no path,
 * nothing hidden, nothing reserved, not too long.
 *
 * @param ending with its dot, such as `.csv`; kept whole
 */
export function fileName(name: string, ending: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[.-]+/, "");
  const short = cut(plain).replace(/[.-]+$/, "");
  const [stem = ""] = short.split(".");
  const safe = short === "" || RESERVED.test(stem) ? `${PROGRAM}-${short}` : short;
  return `${safe.replace(/-$/, "")}${ending}`;
}

/**
 * A name for a file that holds what was asked: the program, what it is about, and the release of the data.
 *
 * @param about in the order of the name; each part without spaces
 * @param version of the data: release and digest, of which the release is kept
 */
export function nameOfFile(about: readonly string[], version: string, ending: string): string {
  const [release = ""] = version.split("+");
  return fileName([PROGRAM, ...about, release].join("-"), ending);
}

function cut(text: string): string {
  let bytes = 0;
  let kept = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    kept += letter;
  }
  return kept;
}
