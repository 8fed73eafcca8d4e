import { escapeXml } from "../../../core/exchange/svg-text.ts";
import type { Pen } from "../scene/pen.ts";
import { element, px } from "./markup.ts";

/** What a pen is set to. */
interface Settings {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalCompositeOperation: GlobalCompositeOperation;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  x: number;
  y: number;
}

/**
 * A pen that writes SVG in place of drawing. What is taken out of a drawing is painted with the colour that lies below,
 * since SVG has no rubber.
 */
export class SvgPen implements Pen {
  readonly #below: string;
  #kept: Settings[] = [];
  #now: Settings = {
    fillStyle: "#000",
    strokeStyle: "#000",
    lineWidth: 1,
    lineCap: "butt",
    lineJoin: "miter",
    globalCompositeOperation: "source-over",
    font: "",
    textAlign: "left",
    textBaseline: "alphabetic",
    x: 0,
    y: 0,
  };
  #path = "";
  #written: string[] = [];

  /** @param below the colour that lies under the drawing */
  constructor(below: string) {
    this.#below = below;
  }

  /** What was drawn so far. */
  get markup(): string {
    return this.#written.join("");
  }

  get fillStyle(): string {
    return this.#now.fillStyle;
  }
  set fillStyle(value: string) {
    this.#now.fillStyle = value;
  }
  get strokeStyle(): string {
    return this.#now.strokeStyle;
  }
  set strokeStyle(value: string) {
    this.#now.strokeStyle = value;
  }
  get lineWidth(): number {
    return this.#now.lineWidth;
  }
  set lineWidth(value: number) {
    this.#now.lineWidth = value;
  }
  get lineCap(): CanvasLineCap {
    return this.#now.lineCap;
  }
  set lineCap(value: CanvasLineCap) {
    this.#now.lineCap = value;
  }
  get lineJoin(): CanvasLineJoin {
    return this.#now.lineJoin;
  }
  set lineJoin(value: CanvasLineJoin) {
    this.#now.lineJoin = value;
  }
  get globalCompositeOperation(): GlobalCompositeOperation {
    return this.#now.globalCompositeOperation;
  }
  set globalCompositeOperation(value: GlobalCompositeOperation) {
    this.#now.globalCompositeOperation = value;
  }
  get font(): string {
    return this.#now.font;
  }
  set font(value: string) {
    this.#now.font = value;
  }
  get textAlign(): CanvasTextAlign {
    return this.#now.textAlign;
  }
  set textAlign(value: CanvasTextAlign) {
    this.#now.textAlign = value;
  }
  get textBaseline(): CanvasTextBaseline {
    return this.#now.textBaseline;
  }
  set textBaseline(value: CanvasTextBaseline) {
    this.#now.textBaseline = value;
  }

  save(): void {
    this.#kept.push({ ...this.#now });
  }

  restore(): void {
    this.#now = this.#kept.pop() ?? this.#now;
  }

  translate(x: number, y: number): void {
    this.#now.x += x;
    this.#now.y += y;
  }

  beginPath(): void {
    this.#path = "";
  }

  closePath(): void {
    this.#path += "Z";
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === "" ? "M" : "L"}${this.#at(x, y)}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path += `Q${this.#at(cx, cy)} ${this.#at(x, y)}`;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${this.#at(ax, ay)} ${this.#at(bx, by)} ${this.#at(x, y)}`;
  }

  /** Only whole circles: nothing here draws a part of one. */
  arc(x: number, y: number, radius: number): void {
    const half = (end: number): string =>
      `A${px(radius)} ${px(radius)} 0 1 1 ${this.#at(x + end, y)}`;
    this.#path += `M${this.#at(x - radius, y)}${half(radius)}${half(-radius)}Z`;
  }

  roundRect(x: number, y: number, width: number, height: number, round: number): void {
    const corner = (tox: number, toy: number): string =>
      `A${px(round)} ${px(round)} 0 0 1 ${this.#at(tox, toy)}`;
    const [right, bottom] = [x + width, y + height];
    this.#path += [
      `M${this.#at(x + round, y)}L${this.#at(right - round, y)}${corner(right, y + round)}`,
      `L${this.#at(right, bottom - round)}${corner(right - round, bottom)}`,
      `L${this.#at(x + round, bottom)}${corner(x, bottom - round)}`,
      `L${this.#at(x, y + round)}${corner(x + round, y)}Z`,
    ].join("");
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const at = { x: this.#now.x + x, y: this.#now.y + y };
    this.#written.push(element("rect", { ...at, width, height, fill: this.#ink("fillStyle") }));
  }

  fill(): void {
    this.#written.push(element("path", { d: this.#path, fill: this.#ink("fillStyle") }));
  }

  stroke(): void {
    this.#written.push(
      element("path", {
        d: this.#path,
        fill: "none",
        stroke: this.#ink("strokeStyle"),
        "stroke-width": this.#now.lineWidth,
        "stroke-linecap": this.#now.lineCap,
        "stroke-linejoin": this.#now.lineJoin,
      }),
    );
  }

  fillText(text: string, x: number, y: number): void {
    const [, weight = "400", size = "12"] = /^(\d+) (\d+)px/.exec(this.#now.font) ?? [];
    const down = this.#now.textBaseline === "middle" ? Number(size) * 0.36 : 0;
    this.#written.push(
      element(
        "text",
        {
          x: this.#now.x + x,
          y: this.#now.y + y + down,
          "font-size": size,
          "font-weight": weight,
          "text-anchor": this.#now.textAlign === "center" ? "middle" : "start",
          fill: this.#ink("fillStyle"),
        },
        escapeXml(text),
      ),
    );
  }

  #at(x: number, y: number): string {
    return `${px(this.#now.x + x)} ${px(this.#now.y + y)}`;
  }

  #ink(style: "fillStyle" | "strokeStyle"): string {
    const cuts = this.#now.globalCompositeOperation === "destination-out";
    return cuts ? this.#below : this.#now[style];
  }
}
