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
  const safe = short === "" || RESERVED.test(stem) ? `second-source-${short}` : short;
  return `${safe.replace(/-$/, "")}${ending}`;
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
