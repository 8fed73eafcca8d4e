/**
 * The style rules of the page's typefaces that a text needs, with the font files in them: a picture that is drawn by
 * itself, or opened elsewhere, has no page to take them from. What a file needs and cannot be had is left out, since the
 * picture names its typeface anyway.
 *
 * @param families as CSS lists them
 */
export async function embedFontFaces(families: string, text: string): Promise<string> {
  const wanted = families.split(",").map(unquoted);
  const codes = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const faces = [...document.styleSheets].flatMap(facesIn).filter(({ style }) => {
    const family = unquoted(style.getPropertyValue("font-family"));
    return wanted.includes(family) && holdsAny(style.getPropertyValue("unicode-range"), codes);
  });
  const rules = await Promise.all(faces.map(embed));
  return rules.filter((rule) => rule !== "").join("");
}

function facesIn(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
}

async function embed({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, path] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue("src")) ?? [];
  if (path === undefined) return "";
  try {
    const answer = await fetch(new URL(path, parentStyleSheet?.href ?? location.href));
    if (!answer.ok) return "";
    const data = base64Of(new Uint8Array(await answer.arrayBuffer()));
    const kept = ["font-family", "font-style", "font-weight", "unicode-range"]
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(";");
    return `@font-face{${kept};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  } catch {
    return "";
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function unquoted(family: string): string {
  return family.trim().replace(/^["']|["']$/g, "");
}

/** Whether a range such as "U+0-FF, U+131" holds any of the letters; without a range a face holds all. */
function holdsAny(range: string, codes: ReadonlySet<number>): boolean {
  if (range.trim() === "") return true;
  const spans = range.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [
      parseInt(from.replaceAll("?", "0"), 16),
      parseInt(to.replaceAll("?", "F"), 16),
    ] as const;
  });
  return [...codes].some((code) => spans.some(([from, to]) => code >= from && code <= to));
}
