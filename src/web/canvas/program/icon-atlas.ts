import type { Pen } from "../scene/pen.ts";
import type { NodeIcon } from "../scene/picture.ts";

/**
 * Columns and rows of the atlas; the shader finds a cell by its number, row by row from the top
 * left.
 */
export const ATLAS_GRID = 4;

/** The cell of each icon in the atlas. */
export const ICON_CELL: Readonly<Record<NodeIcon, number>> = {
  company: 0,
  plant: 1,
  programme: 2,
  product: 3,
  place: 4,
  policy: 5,
  agreement: 6,
  person: 7,
  event: 8,
  government: 9,
  university: 10,
  publisher: 11,
};

/**
 * Device px of a cell's side. Large enough for a node of 30 CSS px radius at twice the pixel
 * density.
 */
const CELL = 64;

type Draw = (context: Pen) => void;

/**
 * The icons in white on nothing, drawn here so that no file has to be fetched.
 *
 * Only their opacity is used, the shader gives the colour.
 */
export function drawIconAtlas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = CELL * ATLAS_GRID;
  canvas.height = CELL * ATLAS_GRID;
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  for (const [icon, cell] of Object.entries(ICON_CELL)) {
    context.save();
    context.translate(
      (cell % ATLAS_GRID) * CELL + CELL / 2,
      Math.floor(cell / ATLAS_GRID) * CELL + CELL / 2,
    );
    // The cell's rim stays empty, so that smaller mipmaps do not mix neighbours.
    context.scale(CELL / 24, CELL / 24);
    drawIcon(context, icon as NodeIcon, "#fff");
    context.restore();
  }
  return canvas;
}

/** Draws an icon in a square from -10 to 10, y downwards; what it leaves free is taken out of what is drawn before. */
export function drawIcon(context: Pen, icon: NodeIcon, colour: string): void {
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.lineJoin = "round";
  DRAWINGS[icon](context);
}

function fill(context: Pen, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

function stroke(context: Pen, width: number, points: readonly (readonly [number, number])[]): void {
  context.lineWidth = width;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
}

function disc(context: Pen, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Takes out of what is drawn so far. */
function cut(context: Pen, draw: () => void): void {
  context.globalCompositeOperation = "destination-out";
  draw();
  context.globalCompositeOperation = "source-over";
}

const DRAWINGS: Readonly<Record<NodeIcon, Draw>> = {
  company(context) {
    context.fillRect(-8, -3, 7, 12);
    context.fillRect(0, -9, 8, 18);
    cut(context, () => {
      for (const y of [-6, -1.5, 3]) context.fillRect(2.75, y, 2.5, 2.5);
      for (const y of [0.5, 4.5]) context.fillRect(-5.75, y, 2.5, 2.5);
    });
  },
  plant(context) {
    fill(context, [
      [-9, 9],
      [-9, -9],
      [-5, -9],
      [-5, 1],
      [1, -4],
      [1, 1],
      [9, -4],
      [9, 9],
    ]);
    cut(context, () => {
      for (const x of [-6, -1.25, 3.5]) context.fillRect(x, 4, 2.5, 2.5);
    });
  },
  programme(context) {
    context.beginPath();
    context.moveTo(-10, 5);
    context.lineTo(-10, 0.5);
    context.quadraticCurveTo(-9.6, -1, -6.5, -1.6);
    context.quadraticCurveTo(-3.5, -6, -0.5, -6);
    context.lineTo(2.5, -6);
    context.quadraticCurveTo(4.5, -5.6, 6.5, -1.6);
    context.quadraticCurveTo(10, -1.2, 10, 1.5);
    context.lineTo(10, 5);
    context.closePath();
    context.fill();
    cut(context, () => {
      for (const x of [-5.25, 5.25]) disc(context, x, 5, 3.6);
      fill(context, [
        [-4.2, -1.6],
        [-1.4, -4.3],
        [0.2, -4.3],
        [0.2, -1.6],
      ]);
      fill(context, [
        [1.8, -1.6],
        [1.8, -4.3],
        [2.9, -4.3],
        [4.5, -1.6],
      ]);
    });
    for (const x of [-5.25, 5.25]) disc(context, x, 5, 2.3);
  },
  product(context) {
    context.fillRect(-2.5, -9.5, 5, 3);
    context.beginPath();
    context.roundRect(-6, -7, 12, 16.5, 2);
    context.fill();
    cut(context, () => {
      fill(context, [
        [1.5, -4.5],
        [-3.5, 2.6],
        [-0.4, 2.6],
        [-1.5, 7],
        [3.5, 0],
        [0.4, 0],
      ]);
    });
  },
  place(context) {
    disc(context, 0, 0, 6);
  },
  policy(context) {
    context.beginPath();
    context.moveTo(0, -9.5);
    context.lineTo(8, -6.5);
    context.quadraticCurveTo(8.6, 5, 0, 9.5);
    context.quadraticCurveTo(-8.6, 5, -8, -6.5);
    context.closePath();
    context.fill();
    cut(context, () => {
      stroke(context, 2.4, [
        [-3.6, -0.2],
        [-0.8, 2.8],
        [3.8, -3],
      ]);
    });
  },
  agreement(context) {
    context.lineWidth = 2.8;
    for (const x of [-3.7, 3.7]) {
      context.beginPath();
      context.arc(x, 0, 5, 0, 2 * Math.PI);
      context.stroke();
    }
  },
  person(context) {
    disc(context, 0, -4.6, 4.4);
    context.beginPath();
    context.moveTo(-8, 9);
    context.bezierCurveTo(-8, -1, 8, -1, 8, 9);
    context.closePath();
    context.fill();
  },
  event(context) {
    context.beginPath();
    context.roundRect(-8.5, -7, 17, 16, 2);
    context.fill();
    for (const x of [-4.5, 4.5]) context.fillRect(x - 1.2, -9.5, 2.4, 4);
    cut(context, () => {
      context.fillRect(-6.2, -2.4, 12.4, 9);
    });
    context.fillRect(0.6, 0.8, 4, 4);
  },
  government(context) {
    fill(context, [
      [0, -9.5],
      [9.5, -4],
      [-9.5, -4],
    ]);
    for (const x of [-6.6, -1.2, 4.2]) context.fillRect(x, -2.6, 2.4, 8);
    context.fillRect(-9, 6.4, 18, 2.8);
  },
  university(context) {
    fill(context, [
      [0, -7],
      [10, -2],
      [0, 3],
      [-10, -2],
    ]);
    fill(context, [
      [-5.5, 2],
      [0, 4.8],
      [5.5, 2],
      [5.5, 6],
      [0, 8.6],
      [-5.5, 6],
    ]);
    stroke(context, 1.5, [
      [8.6, -1.6],
      [8.6, 5],
    ]);
  },
  publisher(context) {
    context.beginPath();
    context.roundRect(-9, -8, 18, 16, 1.5);
    context.fill();
    cut(context, () => {
      context.fillRect(-6.4, -5.4, 5.8, 5.2);
      context.fillRect(1.2, -5.4, 5.4, 1.7);
      context.fillRect(1.2, -1.9, 5.4, 1.7);
      context.fillRect(-6.4, 1.8, 13, 1.7);
      context.fillRect(-6.4, 4.7, 13, 1.7);
    });
  },
};
