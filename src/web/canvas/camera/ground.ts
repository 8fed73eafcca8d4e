/**
 * What everything is drawn on: the stage, which fills the host, and in it the plane, in which sigma draws.
 *
 * The plane has a size of its own, and it is taken here only. Sigma measures the plane whenever it draws; did it follow
 * the host by itself, a frame drawn between a change of size and the news of it would have the lines at one scale and
 * the names at another.
 */
export class Ground {
  readonly stage: HTMLElement;
  readonly plane: HTMLElement;
  #width = 0;
  #height = 0;

  constructor(host: HTMLElement) {
    if (getComputedStyle(host).position === "static") host.style.position = "relative";
    this.stage = addLayer(host);
    this.plane = addLayer(this.stage);
    this.plane.style.inset = "0 auto auto 0";
    this.takeSize();
  }

  /** Gives the plane the size of the stage; false where it has it already, or the stage has none. */
  takeSize(): boolean {
    const { offsetWidth: width, offsetHeight: height } = this.stage;
    if (width === 0 || height === 0) return false;
    if (width === this.#width && height === this.#height) return false;
    this.#width = width;
    this.#height = height;
    this.plane.style.width = `${width}px`;
    this.plane.style.height = `${height}px`;
    return true;
  }
}

/** An empty layer over the whole of its parent. */
function addLayer(parent: HTMLElement): HTMLElement {
  const layer = document.createElement("div");
  layer.style.position = "absolute";
  layer.style.inset = "0";
  layer.style.overflow = "hidden";
  parent.append(layer);
  return layer;
}
