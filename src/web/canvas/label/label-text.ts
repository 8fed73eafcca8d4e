/** A line of a label. */
export interface TextLine {
  readonly text: string;
  /** A name is larger and heavier than a detail. */
  readonly kind: "name" | "detail";
  /** CSS px. */
  readonly width: number;
}

/** A label as wrapped. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Line heights and baselines, CSS px from the top of the line. */
export const LINE: Readonly<
  Record<TextLine["kind"], { readonly height: number; readonly baseline: number }>
> = {
  name: { height: 16, baseline: 12.5 },
  detail: { height: 15, baseline: 11.5 },
};

/** Names are wrapped at this width (CSS px), details and words on edges at the other. */
const NAME_WIDTH = 150;
const DETAIL_WIDTH = 160;

/** Measures and wraps text in the host's typeface; remembers what it measured. */
export class TextSetter {
  readonly #context: CanvasRenderingContext2D;
  #font = "";
  readonly #widths = new Map<string, number>();
  readonly #blocks = new Map<string, TextBlock>();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /**
   * Uses a typeface from now on; `again` forgets what was measured, for when a font file has
   * arrived.
   */
  takeFont(font: string, again = false): void {
    if (font === this.#font && !again) return;
    this.#font = font;
    this.#widths.clear();
    this.#blocks.clear();
  }

  /** The font of a kind of line, as a 2D canvas takes it. */
  fontOf(kind: TextLine["kind"]): string {
    return kind === "name" ? `600 13px ${this.#font}` : `400 12px ${this.#font}`;
  }

  /** A name with a smaller detail under it; either may be "". */
  block(
    name: string,
    detail: string,
    nameWidth: number = NAME_WIDTH,
    detailWidth: number = DETAIL_WIDTH,
  ): TextBlock {
    const key = `${nameWidth}\u0000${detailWidth}\u0000${name}\u0000${detail}`;
    const before = this.#blocks.get(key);
    if (before !== undefined) return before;
    const lines = [
      ...this.#wrap(name, "name", nameWidth),
      ...this.#wrap(detail, "detail", detailWidth),
    ];
    const block: TextBlock = {
      lines,
      width: Math.max(0, ...lines.map((line) => line.width)),
      height: lines.reduce((sum, line) => sum + LINE[line.kind].height, 0),
    };
    this.#blocks.set(key, block);
    return block;
  }

  #width(text: string, kind: TextLine["kind"]): number {
    const key = `${kind}${text}`;
    const before = this.#widths.get(key);
    if (before !== undefined) return before;
    this.#context.font = this.fontOf(kind);
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }

  #line(text: string, kind: TextLine["kind"]): TextLine {
    return { text, kind, width: this.#width(text, kind) };
  }

  /** One line, or two of about the same length; a word too long for that is cut. */
  #wrap(text: string, kind: TextLine["kind"], widest: number): TextLine[] {
    if (text === "") return [];
    const whole = this.#line(text, kind);
    if (whole.width <= widest) return [whole];
    const words = text.split(/\s+/u);
    let best: TextLine[] = [whole];
    let least = whole.width;
    for (let i = 1; i < words.length; i += 1) {
      const lines = [words.slice(0, i), words.slice(i)].map((part) =>
        this.#line(part.join(" "), kind),
      );
      const longest = Math.max(...lines.map((line) => line.width));
      if (longest < least) {
        least = longest;
        best = lines;
      }
    }
    return best.map((line) => this.#shorten(line, widest * 1.25));
  }

  #shorten(line: TextLine, widest: number): TextLine {
    if (line.width <= widest) return line;
    const letters = [...line.text];
    let keep = letters.length - 1;
    while (keep > 1 && this.#width(`${letters.slice(0, keep).join("")}…`, line.kind) > widest)
      keep -= 1;
    return this.#line(`${letters.slice(0, keep).join("").trimEnd()}…`, line.kind);
  }
}
