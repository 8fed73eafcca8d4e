/** A text as it stands in XML; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * The text in lines that fit a width, broken at spaces and, within a word that is too long, anywhere. Widths are
 * estimated, on the wide side, since nothing here can measure a font.
 */
export function wrapWords(text: string, widthPx: number, fontSizePx: number): readonly string[] {
  const fits = (line: string): boolean => estimateWidthPx(line, fontSizePx) <= widthPx;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return [...lines, line];
}

/** About how wide a text is, on the wide side. */
export function estimateWidthPx(text: string, fontSizePx: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * fontSizePx;
}

// In ems, after the widths of a usual sans serif.
function widthOf(letter: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(letter)) return 1;
  if (/[ijlI.,;:'|!()[\]]/.test(letter)) return 0.31;
  if (/[ frt]/.test(letter)) return 0.38;
  if (/[mwMW%@—]/.test(letter)) return 0.9;
  return /[A-Z]/.test(letter) ? 0.7 : 0.6;
}
