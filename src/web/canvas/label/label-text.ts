import type { TextLine } from "../scene/picture.ts";

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
  name: { height: 15, baseline: 12 },
  detail: { height: 14, baseline: 11 },
};

/** Width of the rim of surface colour around letters, CSS px. */
export const HALO = 4;

/** Weight and size (CSS px) of the letters of a line. */
export const TYPE: Readonly<
  Record<TextLine["kind"], { readonly weight: number; readonly size: number }>
> = {
  name: { weight: 600, size: 13 },
  detail: { weight: 400, size: 12 },
};

/** Names are wrapped at this width (CSS px), details and words on edges at the other. */
const NAME_WIDTH = 150;
const DETAIL_WIDTH = 160;

/** More lines than these are not read as one name. */
const MOST_LINES = 4;

/** Measures and wraps text in the host's typeface; remembers what it measured. */
export class TextSetter {
  readonly #context: CanvasRenderingContext2D;
  #font = "";
  readonly #widths: Readonly<Record<TextLine["kind"], Map<string, number>>> = {
    name: new Map(),
    detail: new Map(),
  };
  readonly #blocks = new Map<string, TextBlock>();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /**
   * Uses a typeface from now on; `again` measures anew, for when a font file has arrived. False where every text is as
   * wide as it was.
   */
  takeFont(font: string, again = false): boolean {
    if (font === this.#font && !(again && this.#isStale())) return false;
    this.#font = font;
    for (const known of Object.values(this.#widths)) known.clear();
    this.#blocks.clear();
    return true;
  }

  #isStale(): boolean {
    return (["name", "detail"] as const).some((kind) =>
      [...this.#widths[kind]].some(([text, width]) => this.#measure(text, kind) !== width),
    );
  }

  /** The font of a kind of line, as a 2D canvas takes it. */
  fontOf(kind: TextLine["kind"]): string {
    const { weight, size } = TYPE[kind];
    return `${weight} ${size}px ${this.#font}`;
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
      width: widthOf(lines),
      height: lines.reduce((sum, line) => sum + LINE[line.kind].height, 0),
    };
    this.#blocks.set(key, block);
    return block;
  }

  #width(text: string, kind: TextLine["kind"]): number {
    const before = this.#widths[kind].get(text);
    if (before !== undefined) return before;
    const width = this.#measure(text, kind);
    this.#widths[kind].set(text, width);
    return width;
  }

  #measure(text: string, kind: TextLine["kind"]): number {
    this.#context.font = this.fontOf(kind);
    return this.#context.measureText(text).width;
  }

  #line(text: string, kind: TextLine["kind"]): TextLine {
    return { text, kind, width: this.#width(text, kind) };
  }

  /** As few lines as fit into the width, of about the same length; a word is never cut, however long. */
  #wrap(text: string, kind: TextLine["kind"], widest: number): TextLine[] {
    if (text === "") return [];
    const words = text.split(/\s+/u);
    let best = [this.#line(words.join(" "), kind)];
    for (let count = 2; count <= Math.min(words.length, MOST_LINES); count += 1) {
      if (widthOf(best) <= widest) break;
      const lines = this.#split(words, kind, count);
      if (widthOf(lines) < widthOf(best)) best = lines;
    }
    return best;
  }

  /** The words in so many lines that the longest is as short as can be. */
  #split(words: readonly string[], kind: TextLine["kind"], count: number): TextLine[] {
    if (count === 1) return [this.#line(words.join(" "), kind)];
    let best: TextLine[] = [];
    for (let first = 1; first <= words.length - count + 1; first += 1) {
      const head = this.#line(words.slice(0, first).join(" "), kind);
      if (best.length > 0 && head.width >= widthOf(best)) break;
      const lines = [head, ...this.#split(words.slice(first), kind, count - 1)];
      if (best.length === 0 || widthOf(lines) < widthOf(best)) best = lines;
    }
    return best;
  }
}

function widthOf(lines: readonly TextLine[]): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}
