import { expect, it } from "vitest";
import { TextSetter } from "../../../src/web/canvas/label/label-text.ts";

/** A pen whose letters are all as wide as it is told. */
class FakePen {
  width = 7;
  font = "";
  measureText(text: string): { readonly width: number } {
    return { width: text.length * this.width };
  }
}

it("tells of a font file that has arrived only where a text has another width by it", () => {
  const pen = new FakePen();
  const setter = new TextSetter(pen as unknown as CanvasRenderingContext2D);
  setter.takeFont("Inter");
  expect(setter.block("Graphite", "").width).toBe(56);
  expect(setter.takeFont("Inter", true)).toBe(false);
  pen.width = 8;
  expect(setter.takeFont("Inter", true)).toBe(true);
  expect(setter.block("Graphite", "").width).toBe(64);
});
