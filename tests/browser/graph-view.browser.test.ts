import { afterEach, describe, expect, it, vi } from "vitest";
import { canDrawWebGl } from "../../src/web/canvas/program/web-gl.ts";
import type { CanvasReport } from "../../src/web/canvas/scene/picture.ts";
import {
  edgeIn,
  type MountedCanvas,
  mountCanvas,
  nodeIn,
  pictureOf,
} from "../support/drawn-picture.ts";

const mounted: MountedCanvas[] = [];

afterEach(() => {
  for (const one of mounted.splice(0)) one.unmount();
  vi.restoreAllMocks();
});

async function open(): Promise<MountedCanvas & { readonly opening: CanvasReport }> {
  const one = mountCanvas(740, 800);
  mounted.push(one);
  one.canvas.show(pictureOf());
  return { ...one, opening: await one.settled() };
}

describe("the view", () => {
  it("goes nearer and further, and back with a fit", async () => {
    const { canvas, settled, opening } = await open();
    canvas.zoom(2);
    expect((await settled()).scale).toBeGreaterThan(opening.scale * 1.5);
    canvas.zoom(0.5);
    canvas.zoom(0.5);
    expect((await settled()).scale).toBeLessThan(opening.scale);
    canvas.fit();
    const fitted = await settled();
    expect(fitted.scale).toBeCloseTo(opening.scale, 6);
    for (const { id, x, y } of fitted.nodes) {
      expect(x, id).toBeCloseTo(nodeIn(opening, id).x, 3);
      expect(y, id).toBeCloseTo(nodeIn(opening, id).y, 3);
    }
  });

  it("goes to a node that is out of it, and stays where the node is seen", async () => {
    const { host, canvas, settled, opening } = await open();
    canvas.reveal("bmw-woodruff");
    expect(await settled()).toEqual(opening);
    canvas.zoom(6);
    const far = nodeIn(await settled(), "bmw-woodruff");
    expect(Math.max(-far.x, far.x - 740, -far.y, far.y - 800)).toBeGreaterThan(0);
    canvas.reveal("bmw-woodruff");
    const { x, y } = nodeIn(await settled(), "bmw-woodruff");
    expect(x).toBeCloseTo(370, 0);
    expect(y).toBeCloseTo(400, 0);
    host.style.width = "300px";
    await expect.poll(async () => (await settled()).width).toBe(300);
    const kept = nodeIn(await settled(), "bmw-woodruff");
    expect(kept.x).toBeGreaterThan(0);
    expect(kept.x).toBeLessThan(300);
  });

  it("fits again when its host has another size", async () => {
    const { host, settled, opening } = await open();
    host.style.width = "640px";
    await expect.poll(async () => (await settled()).width).toBe(640);
    const { nodes } = await settled();
    for (const { id, x } of nodes) {
      expect(x, id).toBeGreaterThan(0);
      expect(x, id).toBeLessThan(640);
    }
    expect(nodes).toHaveLength(opening.nodes.length);
  });

  it("tells the place of a node, large enough to be a target", async () => {
    const { canvas, opening } = await open();
    for (const { id, x, y } of opening.nodes) {
      const box = canvas.nodeBox(id);
      expect(box?.width, id).toBeGreaterThanOrEqual(24);
      expect(box?.height, id).toBeGreaterThanOrEqual(24);
      expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - x), id).toBeLessThan(1);
      expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - y), id).toBeLessThan(12);
    }
    expect(canvas.nodeBox("constructor")).toBeNull();
  });

  it("tells the middle of an edge", async () => {
    const { canvas, opening } = await open();
    const { id, midpoint } = edgeIn(opening, "catl|suppliesTo|bmw");
    expect(canvas.edgeMidpoint(id)).toEqual(midpoint);
    expect(canvas.edgeMidpoint("nothing")).toBeNull();
  });

  it("keeps the widths of lines and grows the nodes when it goes nearer", async () => {
    const { canvas, settled, opening } = await open();
    canvas.zoom(2);
    const near = await settled();
    expect(edgeIn(near, "catl|suppliesTo|bmw").weight).toBe(
      edgeIn(opening, "catl|suppliesTo|bmw").weight,
    );
    expect(nodeIn(near, "bmw").radius).toBeGreaterThan(nodeIn(opening, "bmw").radius);
  });
});

describe("the theme", () => {
  it("is read again without anything changing its place", async () => {
    const { canvas, settled, opening } = await open();
    document.documentElement.dataset.theme = "dark";
    canvas.refreshTheme();
    const dark = await settled();
    delete document.documentElement.dataset.theme;
    expect(dark).toEqual(opening);
  });
});

describe("taking the canvas away", () => {
  it("leaves the host empty and the WebGL contexts free, however often it is done", async () => {
    const contexts: WebGL2RenderingContext[] = [];
    const original = HTMLCanvasElement.prototype.getContext;
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (
      this: HTMLCanvasElement,
      ...ask: unknown[]
    ) {
      const context = Reflect.apply(original, this, ask);
      if (context instanceof WebGL2RenderingContext) contexts.push(context);
      return context;
    } as typeof original);
    // Browsers give a page 16 contexts; a canvas that keeps its own soon takes them from the others.
    for (let round = 0; round < 20; round += 1) {
      const one = mountCanvas(300, 300);
      one.canvas.show(pictureOf());
      expect((await one.settled()).nodes.length).toBeGreaterThan(0);
      one.canvas.destroy();
      expect(one.host.childElementCount).toBe(0);
      one.host.remove();
    }
    expect(contexts.length).toBeGreaterThan(20);
    expect(contexts.filter((context) => !context.isContextLost())).toEqual([]);
  });

  it("makes itself anew when the browser takes the contexts away", async () => {
    const { host, settled, opening } = await open();
    const before = [...host.querySelectorAll("canvas")];
    for (const canvas of before)
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    await expect
      .poll(
        () => {
          const now = [...host.querySelectorAll("canvas")];
          const webgl = now.flatMap((canvas) => canvas.getContext("webgl2") ?? []);
          return webgl.length > 0 && webgl.every((context) => !context.isContextLost());
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    expect((await settled()).nodes).toEqual(opening.nodes);
  });
});

describe("the probe for WebGL", () => {
  it("finds it here", () => {
    expect(canDrawWebGl()).toEqual({ ok: true });
  });

  it("frees the context it took", () => {
    for (let round = 0; round < 40; round += 1) expect(canDrawWebGl().ok).toBe(true);
  });

  it.each([
    ["gives no context", false],
    ["throws where it is blocked", true],
  ])("says that WebGL is switched off where the browser %s", (_, throws) => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(() => {
      if (throws) throw new Error("blocked");
      return null;
    });
    const found = canDrawWebGl();
    expect(found.ok).toBe(false);
    expect(found).toHaveProperty("reason", expect.stringMatching(/^WebGL is .+\.$/));
  });

  it("says that a browser does not know WebGL 2", () => {
    vi.stubGlobal("WebGL2RenderingContext", undefined);
    const found = canDrawWebGl();
    vi.unstubAllGlobals();
    expect(found).toEqual({ ok: false, reason: expect.stringContaining("does not have WebGL 2") });
  });
});
