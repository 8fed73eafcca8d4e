/** Red, green and blue, 0–255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours and the typeface of the host, as the canvas needs them. */
export interface Theme {
  readonly surface: Rgb;
  readonly focus: Rgb;
  /** The host's computed font-family. */
  readonly font: string;
  /** Colour of a custom property; ink where the host does not define it. */
  colour(token: string): Rgb;
  /** The same as text for a 2D canvas. */
  css(token: string): string;
}

/** What stands for each custom property when the person's system sets the colours. */
const FORCED: Readonly<Record<string, string>> = {
  "--surface": "Canvas",
  "--hairline": "GrayText",
  "--focus": "Highlight",
};

/**
 * The theme as the host's style sheet gives it now.
 *
 * Any CSS colour works, nested properties and system colours too: the browser resolves it and a
 * one-pixel canvas turns it into numbers. Each property is read once; make a new theme when the
 * style may have changed.
 *
 * @param forced whether the person's system sets the colours
 */
export function readTheme(
  host: HTMLElement,
  forced: boolean = window.matchMedia("(forced-colors: active)").matches,
): Theme {
  const style = getComputedStyle(host);
  const known = new Map<string, Rgb>();
  const colour = (token: string): Rgb => {
    const before = known.get(token);
    if (before !== undefined) return before;
    const wanted = forced ? (FORCED[token] ?? "CanvasText") : style.getPropertyValue(token).trim();
    const found = resolveColour(
      host,
      wanted !== "" ? (forced ? wanted : `var(${token})`) : "var(--ink, CanvasText)",
    );
    known.set(token, found);
    return found;
  };
  const texts = new Map<string, string>();
  const css = (token: string): string => {
    const text = texts.get(token) ?? cssColour(colour(token));
    texts.set(token, text);
    return text;
  };
  return {
    surface: colour("--surface"),
    focus: colour("--focus"),
    font: style.fontFamily,
    colour,
    css,
  };
}

/** A colour as CSS and SVG take it. */
export function cssColour([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** So much (0–1) of the one colour, and the rest of the other. */
export function mixColours(one: Rgb, other: Rgb, share: number): Rgb {
  const [red, green, blue] = one.map((value, i) =>
    Math.round(value * share + (other[i] ?? 0) * (1 - share)),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function resolveColour(host: HTMLElement, value: string): Rgb {
  const probe = document.createElement("span");
  // Style properties are set one by one: a content security policy forbids the attribute, not
  // these.
  probe.style.display = "none";
  probe.style.setProperty("forced-color-adjust", "none");
  probe.style.color = value;
  host.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return pixelOf(resolved);
}

function pixelOf(colour: string): Rgb {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return [0, 0, 0];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
