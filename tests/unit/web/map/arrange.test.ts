import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, type Mark, REACH, type Spot } from "../../../../src/web/map/arrange.ts";
import { bringIn, type Camera, fitTo, zoomAt } from "../../../../src/web/map/camera.ts";
import { project } from "../../../../src/web/map/mercator.ts";
import { type Name, nameMarks } from "../../../../src/web/map/name-marks.ts";
import { nearestTowards } from "../../../../src/web/map/nearest-towards.ts";

// Few places for many things, so that some share a spot and some nearly do.
const spots = fc
  .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    maxLength: 60,
  })
  .map((places) =>
    places.map(([x, y], index): Spot => ({ id: `p${index}`, x: x * 11, y: y * 7, weight: x % 3 })),
  );
const scale = fc.double({ min: 0.1, max: 8, noNaN: true });
const NAME = 70;
const VIEW = { left: -120, right: 200, top: -100, bottom: 160 };

describe("signs on the map", () => {
  it("hold everything once, and none stands on another", () => {
    fc.assert(
      fc.property(spots, scale, fc.boolean(), (given, zoom, close) => {
        const marks = arrange(given, zoom, close);
        expect(marks.flatMap(({ ids }) => ids).sort()).toEqual(given.map(({ id }) => id).sort());
        for (const [index, one] of marks.entries()) {
          for (const other of marks.slice(index + 1)) {
            const apart = Math.hypot(one.x - other.x, one.y - other.y);
            expect(apart).toBeGreaterThanOrEqual(2 * REACH - 0.001);
          }
        }
      }),
    );
  });

  it("split as the map comes nearer, and what shares a spot is set around it where there is room", () => {
    const two = [
      { id: "a", x: 0, y: 0, weight: 1 },
      { id: "b", x: 10, y: 0, weight: 0 },
    ];
    expect(arrange(two, 1, false).map(({ ids }) => ids)).toEqual([["a", "b"]]);
    expect(arrange(two, 4, false).map(({ ids }) => ids)).toEqual([["a"], ["b"]]);
    const heap = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: `h${index}`, x: 5, y: 5, weight: 0 },
    }));
    expect(arrange(heap.slice(0, 6), 1, false)).toHaveLength(6);
    expect(arrange(heap, 1, false)).toHaveLength(1);
    const spread = arrange(heap, 1, true);
    expect(spread).toHaveLength(20);
    expect(spread.filter(({ from }) => from !== null).map(({ from }) => from)).toEqual(
      Array.from({ length: 19 }, () => ({ x: 5, y: 5 })),
    );
  });

  it("have names that stand on no sign or name, and are nearer to their own than to any other", () => {
    fc.assert(
      fc.property(spots, scale, (given, zoom) => {
        const marks = arrange(given, zoom, false);
        const names = nameMarks(
          marks,
          ({ ids }) => ids[0] ?? "",
          () => NAME,
          VIEW,
        );
        for (const { mark, x, y } of names) {
          const far = (sign: { readonly x: number; readonly y: number }): number =>
            Math.hypot(
              Math.max(x - sign.x, 0, sign.x - x - NAME),
              Math.max(Math.abs(sign.y - y) - 8, 0),
            );
          for (const other of marks) {
            if (other !== mark) expect(far(other)).toBeGreaterThan(Math.max(REACH, far(mark)));
          }
          const clashes = names.filter(
            (other) => Math.abs(other.x - x) < NAME && Math.abs(other.y - y) < 16,
          );
          expect(clashes).toHaveLength(1);
        }
      }),
    );
  });
});

describe("a name on the map", () => {
  it("stands on the side on which it is whole in the view", () => {
    const at = (x: number): readonly Mark[] =>
      arrange([{ id: "a", x, y: 50, weight: 1 }], 1, false);
    const named = (marks: readonly Mark[]): Name | undefined =>
      nameMarks(
        marks,
        () => "a name",
        () => NAME,
        VIEW,
      )[0];
    expect(named(at(VIEW.left + 5))?.x).toBeGreaterThan(VIEW.left);
    expect((named(at(VIEW.right - 5))?.x ?? 0) + NAME).toBeLessThanOrEqual(VIEW.right);
    // Out of the view it has its usual place, so that it is there when the map is moved.
    expect(named(at(VIEW.right + 900))?.x).toBeGreaterThan(VIEW.right + 900);
  });
});

describe("the view of the map", () => {
  const size = { width: 800, height: 500 };
  const onScreen = (camera: Camera, place: { readonly x: number; readonly y: number }) => ({
    x: camera.x + camera.scale * place.x,
    y: camera.y + camera.scale * place.y,
  });

  it("takes in all that is shown, and keeps what is under the hand while it zooms", () => {
    const places = [project({ lat: 60, lon: -120 }), project({ lat: -30, lon: 140 })];
    const camera = fitTo(places, size);
    for (const place of places) {
      const { x, y } = onScreen(camera, place);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
    const place = places[0] ?? { x: 0, y: 0 };
    const hand = onScreen(camera, place);
    const nearer = onScreen(zoomAt(camera, 3, hand), place);
    expect(nearer.x).toBeCloseTo(hand.x);
    expect(nearer.y).toBeCloseTo(hand.y);
    expect(zoomAt(camera, 1e9, hand).scale).toBeLessThan(100);
    expect(fitTo([], size).scale).toBeGreaterThan(0);
  });

  it("moves just as far as brings a sign into it", () => {
    const camera = { scale: 1, x: 0, y: 0 };
    expect(bringIn(camera, { x: 400, y: 250 }, size)).toBe(camera);
    const moved = bringIn(camera, { x: 2000, y: 250 }, size);
    expect(moved.x + 2000).toBeLessThan(size.width);
    expect(moved.y).toBe(0);
  });

  it("has the middle of the earth in its middle, north above", () => {
    const middle = project({ lat: 0, lon: 0 });
    expect(middle.x).toBeCloseTo(0);
    expect(middle.y).toBeCloseTo(0);
    expect(project({ lat: 45, lon: 90 }).y).toBeLessThan(0);
    expect(Number.isFinite(project({ lat: 90, lon: 0 }).y)).toBe(true);
  });

  it("goes by arrow to the nearest sign in that direction, and nowhere where there is none", () => {
    const [here, right, far, above] = [
      { x: 0, y: 0 },
      { x: 50, y: 10 },
      { x: 90, y: 0 },
      { x: 5, y: -200 },
    ] as const;
    const all = [here, right, far, above];
    expect(nearestTowards(all, here, "right")).toBe(right);
    expect(nearestTowards(all, here, "up")).toBe(above);
    expect(nearestTowards(all, here, "left")).toBeNull();
  });
});
