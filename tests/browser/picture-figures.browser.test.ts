import { describe, expect, it } from "vitest";
import { createLocalHost } from "../../src/host/local-host.ts";
import type { CanvasReport, Picture } from "../../src/web/canvas/scene/picture.ts";
import { INITIAL_STATE, type QuestionState } from "../../src/web/state/app-state.ts";
import { makePictures, type Setting } from "../../src/web/state/drawing/picture.ts";
import {
  askQuestion,
  bring,
  chooseLayout,
  chooseScope,
  type Transition,
} from "../../src/web/state/transitions.ts";
import { mountCanvas } from "../support/drawn-picture.ts";
import { figuresOf } from "../support/picture-figures.ts";
import { askAlternatives, PICTURE_QUESTIONS } from "../support/picture-questions.ts";
import { picturesOf } from "../support/pictures.ts";
import { randomPart } from "../support/random-part.ts";
import { readRecordInBrowser } from "../support/record-in-browser.ts";
import { makeSelectors } from "../support/selectors.ts";

/** What the canvas has, about, in windows of 1440 × 900, 1280 × 720 and 1024 × 768; CSS px. */
const SIZES = [
  [800, 780],
  [640, 600],
  [440, 650],
] as const;

const selectors = makeSelectors(readRecordInBrowser("whole"));
const solar = makeSelectors(readRecordInBrowser("solar"));

type ByForce = Extract<Setting, { layout: "force" }>;

/** Where all that a record links stands by force. */
const byForce = new Map(
  await Promise.all([selectors, solar].map(async (of) => [of, await placesOf(of)] as const)),
);

async function placesOf(of: typeof selectors): Promise<ByForce> {
  const places = of.places();
  const { arrangement, positions: start } = places;
  const positions = await createLocalHost().layOut({ arrangement, start }, () => undefined);
  if (positions === null) throw new Error("The layout was stopped.");
  return { layout: "force", places, positions };
}

function forcePicturesOf(
  of: typeof selectors,
  changes: readonly Transition[],
): ReturnType<typeof makePictures> {
  const state = [...changes, chooseLayout("force")].reduce(
    (before, change) => change(before),
    INITIAL_STATE,
  );
  const [graph, drawing, sight] = [of.graph(state), of.drawing(state), of.sight(state)];
  const setting = byForce.get(of);
  if (setting === undefined) throw new Error("It was not laid out.");
  return makePictures(of.everything(), graph, drawing, sight, setting);
}

async function draw(
  picture: Picture,
  frame: Picture,
  [width, height]: readonly [number, number],
): Promise<CanvasReport> {
  const { canvas, settled, unmount } = mountCanvas(width, height);
  canvas.show(picture, frame);
  const report = await settled();
  unmount();
  return report;
}

/** What could be taken for something else: nothing, in any layout. */
function expectClear(report: CanvasReport, what: string): void {
  const { misattributed, onAnother, overlapping, touching } = figuresOf(report);
  expect({ misattributed, onAnother, overlapping, touching }, what).toEqual({
    misattributed: [],
    onAnother: [],
    overlapping: [],
    touching: [],
  });
}

/** In columns everything that is seen is named, and nothing stands where it could be taken for something else. */
function expectReadable(report: CanvasReport, what: string): void {
  expectClear(report, what);
  const { struck, named } = figuresOf(report);
  expect(named, what).toBe(1);
  expect(struck, what).toBeLessThanOrEqual(0.05);
}

function neighboursOf(entity: string, steps: string): Transition {
  return askQuestion({ operation: "neighbours", input: { entity, up: steps, down: steps } });
}

const IN_2019: Transition = (state) => ({
  ...state,
  lens: { ...INITIAL_STATE.lens, lens: "everything", trueAt: "2019-12-31" },
});

const CASES: readonly (readonly [string, typeof selectors, readonly Transition[]])[] = [
  ["the opening", selectors, []],
  ...PICTURE_QUESTIONS.map(
    ({ name, ...asked }) =>
      [`other suppliers of ${name}`, selectors, [askAlternatives(asked)]] as const,
  ),
  ["all around LG Energy Solution", selectors, [neighboursOf("lg-energy-solution", "2")]],
  ["all around Umicore", selectors, [neighboursOf("umicore", "2")]],
  ["all around Northvolt", selectors, [neighboursOf("northvolt", "1")]],
  ["the opening as of 2019", selectors, [IN_2019]],
  ["the whole record", selectors, [chooseScope("record"), chooseLayout("tiers")]],
  ["the opening of another trade", solar, []],
  ...solar.dataset.case.examples
    .slice(0, 2)
    .map(
      ({ ask, input }) =>
        [
          `“${ask}” of another trade`,
          solar,
          [askQuestion({ operation: ask as QuestionState["operation"], input })],
        ] as const,
    ),
];

describe("a picture in columns can be read", () => {
  it.each(CASES)("%s", async (name, of, changes) => {
    const { picture, frame } = picturesOf(of, changes);
    expect(picture.nodes.length).toBeGreaterThan(2);
    for (const size of [SIZES[0], SIZES[2]]) {
      expectReadable(await draw(picture, frame, size), `${name}, ${size.join(" × ")}`);
    }
  });

  it.each([1, 11, 21, 31, 41])(
    "whichever parts of the record are drawn, ten from number %i on",
    async (first) => {
      const every = picturesOf(selectors, [
        chooseScope("record"),
        chooseLayout("force"),
        (state) => ({ ...state, unfolded: selectors.dataset.entities.map(({ id }) => id) }),
      ]).picture;
      expect(every.nodes.length).toBeGreaterThan(100);
      for (let seed = first; seed < first + 10; seed++) {
        const part = randomPart(every, seed);
        const size = SIZES[seed % SIZES.length] ?? SIZES[0];
        expectReadable(await draw(part, part, size), `part ${seed}, ${size.join(" × ")}`);
      }
    },
  );
});

describe("a picture by force can be read", () => {
  it.each(CASES)("%s", async (name, of, changes) => {
    const { picture, frame } = forcePicturesOf(of, changes);
    for (const size of SIZES)
      expectClear(await draw(picture, frame, size), `${name}, ${size.join(" × ")}`);
  });

  it("of the whole record, the 40 largest are named in a wide view, but for one at most that has no room", async () => {
    const { picture, frame } = forcePicturesOf(selectors, [chooseScope("record")]);
    const largest = picture.nodes
      .toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
      .slice(0, 40)
      .map(({ id }) => id);
    const { labels } = await draw(picture, frame, SIZES[0]);
    const named = new Set(labels.filter(({ kind }) => kind === "node").map(({ of }) => of));
    expect(largest.filter((id) => !named.has(id)).length).toBeLessThanOrEqual(1);
  });
});

describe("neighbours that are brought", () => {
  it.each([
    ["of a cell maker", selectors, "lg-energy-solution"],
    ["of the buyer", selectors, "bmw"],
    ["of another trade", solar, null],
  ] as const)("%s, all at once, are read as well as the rest", async (_, of, wanted) => {
    const counts = [...of.leftOut(INITIAL_STATE)].sort(([, a], [, b]) => b.length - a.length);
    const id = wanted ?? counts[0]?.[0];
    if (id === undefined) return;
    const { picture, frame } = picturesOf(of, [bring({ id, relation: null })]);
    for (const size of SIZES) expectReadable(await draw(picture, frame, size), size.join(" × "));
  });
});
