import { expect, it } from "vitest";
import { TextSetter } from "../../../src/web/canvas/label/label-text.ts";

/** A pen whose letters are all as wide as it is told. */
function fakePen(): { width: number; readonly context: CanvasRenderingContext2D } {
  const pen = {
    width: 7,
    context: {
      font: "",
      measureText: (text: string) => ({ width: text.length * pen.width }),
    } as CanvasRenderingContext2D,
  };
  return pen;
}

it("tells of a font file that has arrived only where a text has another width by it", () => {
  const pen = fakePen();
  const setter = new TextSetter(pen.context);
  setter.takeFont("Inter");
  expect(setter.block("Graphite", "").width).toBe(56);
  expect(setter.takeFont("Inter", true)).toBe(false);
  pen.width = 8;
  expect(setter.takeFont("Inter", true)).toBe(true);
  expect(setter.block("Graphite", "").width).toBe(64);
});
