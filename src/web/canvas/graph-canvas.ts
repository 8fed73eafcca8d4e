import type { Sigma } from "sigma";
import { Camera } from "./camera/camera.ts";
import { Ground } from "./camera/ground.ts";
import { Overlay } from "./camera/overlay.ts";
import { Rest } from "./camera/rest.ts";
import { edgeMidpointOf, isSeen, nodeBoxOf, placeOf } from "./camera/where.ts";
import { Glide } from "./pointer/glide.ts";
import { watchOutside } from "./pointer/outside.ts";
import { findAt } from "./pointer/pick.ts";
import { type Finder, Pointer } from "./pointer/pointer.ts";
import { openSigma } from "./program/open-sigma.ts";
import { reportOf } from "./report.ts";
import type { CanvasEvents, GraphCanvas } from "./scene/canvas.ts";
import { type DrawState, quietState } from "./scene/draw-state.ts";
import { applyEmphasis, changedMarks, labelledBy, NO_EMPHASIS } from "./scene/emphasis.ts";
import type {
  CanvasBox,
  CanvasPoint,
  CanvasReport,
  Emphasis,
  Picture,
  PictureNode,
} from "./scene/picture.ts";
import { buildDisplayGraph, buildScene, keysOf, type Scene } from "./scene/scene.ts";
import { readTheme } from "./scene/theme.ts";
import { isSameView, type View } from "./scene/view.ts";
import { type Room, roomIn } from "./setting/set-columns.ts";
import { isSameFrame, NOTHING, type SetPicture, setPicture, UNSET } from "./setting/set-picture.ts";

/** Above this many edges they are hidden while the view moves, and do not answer to hovering. */
const MANY_EDGES = 5000;

/**
 * Puts a graph into the host.
 *
 * The host must have a size and, for keyboard and screen reader, something of its own: the canvas
 * draws, answers to the pointer and tells where things are, nothing else. Ask `canDrawWebGl` first.
 */
export function createGraphCanvas(host: HTMLElement, events: CanvasEvents): GraphCanvas {
  return new SigmaCanvas(host, events);
}

/** What has to be made anew after the contexts were lost. */
interface Engine {
  readonly sigma: Sigma;
  readonly camera: Camera;
  readonly pointer: Pointer;
}

class SigmaCanvas implements GraphCanvas {
  readonly #host: HTMLElement;
  readonly #events: CanvasEvents;
  readonly #ground: Ground;
  readonly #overlay: Overlay;
  readonly #state: DrawState;
  readonly #stopWatching: () => void;
  #engine: Engine;
  #scene: Scene | null = null;
  #emphasis: Emphasis = NO_EMPHASIS;
  /** As it was given, and as it is set. */
  #given: Picture = NOTHING;
  #frame: Picture = NOTHING;
  #set: SetPicture = { picture: NOTHING, setting: UNSET };
  /** The room for which the picture was last set. */
  #room: Room | null = null;
  readonly #glide = new Glide();
  /** Labels need not stay where they were when they are next laid out. */
  #afresh = true;
  readonly #rest = new Rest(() => this.#come());
  #seen: View | null = null;
  /** What was last brought into the view: it stays there when the view shrinks. */
  #revealed: string | null = null;

  constructor(host: HTMLElement, events: CanvasEvents) {
    this.#host = host;
    this.#events = events;
    this.#state = quietState(readTheme(host));
    this.#ground = new Ground(host);
    this.#overlay = new Overlay(this.#ground.stage);
    this.#overlay.takeFont(this.#state.theme.font, false);
    this.#engine = this.#start();
    this.#stopWatching = watchOutside(this.#ground.stage, {
      onResize: () => this.#resize(),
      onPixelRatio: () => {
        this.#engine.sigma.resize(true);
        this.#engine.sigma.scheduleRender();
      },
      onFonts: () => {
        const isWider = this.#overlay.takeFont(this.#state.theme.font, true);
        if (!isWider) this.#engine.sigma.scheduleRender();
        else if (this.#engine.camera.fitted) this.#fit(false);
        else this.#come();
      },
      onColours: () => this.refreshTheme(),
      onContextLost: () => this.#restart(),
      onOutage: (reason) => this.#events.onOutage(reason),
    });
  }

  show(picture: Picture, frame: Picture = picture): void {
    const before = this.#scene?.nodes ?? new Map<string, PictureNode>();
    const { camera, pointer } = this.#engine;
    const isNew = !picture.nodes.some((node) => before.has(node.id)) && picture.nodes.length > 0;
    const isReframed = !isNew && camera.fitted && !isSameFrame(this.#frame, frame);
    this.#given = picture;
    this.#frame = frame;
    this.#arrange(isNew || camera.fitted);
    if (isNew) {
      this.#afresh = true;
      camera.fit(false);
    }
    const placed = this.#set.picture;
    this.#glide.run(before, placed, this.#inColumns, (now, done) => {
      this.#state.moving ||= !done;
      // On the way the room may have become another, and the picture been set for it.
      this.#take(done ? this.#set.picture : now);
      if (done && this.#state.moving) this.#come();
      if (!done) this.#events.onViewChange();
    });
    if (isReframed) this.#fit(!this.#inColumns);
    pointer.lookAgain();
  }

  emphasise(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    const scene = this.#scene;
    if (scene === null) return;
    const before = { ...this.#state };
    applyEmphasis(this.#state, scene, this.#emphasis);
    const partialGraph = changedMarks(scene, before, this.#state);
    if (partialGraph.nodes.length + partialGraph.edges.length === 0) return;
    if (!this.#state.moving) {
      this.#overlay.bringOut(this.#engine.camera.view, this.#state, labelledBy(scene, emphasis));
    }
    const edges = partialGraph.edges.flatMap((id) => {
      const edge = scene.edgeById.get(id);
      return edge === undefined ? [] : keysOf(edge);
    });
    this.#engine.sigma.refresh({
      partialGraph: { ...partialGraph, edges },
      skipIndexation: true,
      schedule: true,
    });
  }

  fit(): void {
    this.#fit(true);
  }

  zoom(factor: number): void {
    const { camera } = this.#engine;
    const { width, height } = camera.view;
    camera.zoomAt(factor, { x: width / 2, y: height / 2 }, "button");
  }

  reveal(id: string): void {
    this.#revealed = id;
    this.#bringBack(true);
  }

  nodeBox(id: string): CanvasBox | null {
    return nodeBoxOf(this.#scene, this.#engine.camera.view, id);
  }

  edgeMidpoint(id: string): CanvasPoint | null {
    return edgeMidpointOf(this.#scene, this.#engine.camera.view, this.#state, id);
  }

  refreshTheme(): void {
    this.#state.theme = readTheme(this.#host);
    this.#overlay.takeFont(this.#state.theme.font, false);
    this.#come();
    this.#engine.sigma.refresh({ schedule: true });
  }

  report(): CanvasReport {
    const { camera, sigma } = this.#engine;
    return reportOf(this.#scene, camera.view, this.#state, this.#overlay, ({ x, y }) =>
      sigma.graphToViewport({ x, y: -y }),
    );
  }

  destroy(): void {
    this.#stopWatching();
    this.#rest.cancel();
    this.#glide.stop();
    this.#engine.camera.hold();
    this.#engine.sigma.kill();
    this.#ground.stage.remove();
  }

  #start(camera?: Camera): Engine {
    const { plane } = this.#ground;
    const sigma = openSigma(plane, this.#state);
    const next = new Camera(sigma, plane, camera);
    const find: Finder = (point, reach, purpose) => {
      const scene = this.#scene;
      if (scene === null) return null;
      const withEdges = purpose === "click" || scene.edges.length <= MANY_EDGES;
      return findAt(scene, next.view, this.#state, point, reach, withEdges);
    };
    sigma.on("beforeRender", () => this.#beforeFrame(next.view));
    sigma.on("afterRender", () => this.#afterFrame(next.view));
    return { sigma, camera: next, pointer: new Pointer(sigma, next, this.#events, find) };
  }

  #restart(): void {
    const { camera, sigma } = this.#engine;
    camera.hold();
    sigma.kill();
    this.#engine = this.#start(camera);
    if (this.#scene !== null) this.#engine.sigma.setGraph(buildDisplayGraph(this.#scene));
    this.#events.onOutage(null);
  }

  /** Makes the picture the scene and draws it at once, before the browser shows the page again. */
  #take(picture: Picture): void {
    const scene = buildScene(picture, this.#set.setting);
    const { camera, sigma } = this.#engine;
    this.#scene = scene;
    this.#state.hideEdgesWhileMoving = scene.edges.length > MANY_EDGES;
    applyEmphasis(this.#state, scene, this.#emphasis);
    this.#overlay.setScene(scene, this.#state);
    if (!this.#state.moving) {
      this.#seen = camera.view;
      this.#layOut(scene);
    }
    sigma.setGraph(buildDisplayGraph(scene));
  }

  get #inColumns(): boolean {
    return this.#given.headings.length > 0;
  }

  /** Sets the picture; `afresh` for the room that there is now. */
  #arrange(afresh: boolean): void {
    if (afresh || this.#room === null) this.#room = roomIn(this.#engine.camera.view);
    const { setter } = this.#overlay;
    this.#set = setPicture(this.#given, this.#frame, this.#room, setter, this.#set);
  }

  #layOut(scene: Scene): void {
    const forced = labelledBy(scene, this.#emphasis);
    this.#overlay.layOut(this.#engine.camera.view, this.#state, forced, this.#afresh);
    this.#afresh = false;
  }

  #fit(animated: boolean): void {
    const { camera } = this.#engine;
    if (this.#given.nodes.length === 0) return;
    this.#arrange(true);
    if (!animated) camera.fit(false);
    if (!this.#glide.running) this.#take(this.#set.picture);
    this.#afresh = true;
    if (animated) camera.fit(true);
    else this.#settle();
  }

  #beforeFrame(view: View): void {
    this.#state.nodeZoom = view.nodeZoom;
    if (this.#seen === null || isSameView(this.#seen, view) || this.#state.moving) return;
    this.#state.moving = true;
    this.#rest.begin();
  }

  #afterFrame(view: View): void {
    this.#overlay.draw(view, this.#state);
    if (this.#state.moving) this.#rest.frame();
    const moved = this.#seen !== null && !isSameView(this.#seen, view);
    this.#seen = view;
    if (moved) this.#events.onViewChange();
  }

  /**
   * Comes to rest: labels take their places, edges come back, and the pointer may be over something
   * else.
   */
  #come(): void {
    this.#rest.cancel();
    // Then the last frame of what is still on its way comes here again.
    if (this.#glide.running || this.#engine.camera.moving) return;
    this.#state.moving = false;
    const scene = this.#scene;
    if (scene === null) return;
    this.#layOut(scene);
    this.#engine.sigma.scheduleRender();
    this.#engine.pointer.lookAgain();
  }

  #resize(): void {
    const { camera, sigma } = this.#engine;
    const kept = isSeen(this.#scene, camera.view, this.#revealed);
    if (!this.#ground.takeSize()) return;
    if (camera.fitted) {
      this.#fit(false);
    } else {
      camera.keepAfterResize();
      if (kept) this.#bringBack(false);
      this.#settle();
    }
    // At once, before the browser shows the new size with what was drawn for the old one.
    sigma.refresh({ partialGraph: { nodes: [], edges: [] }, skipIndexation: true });
  }

  #bringBack(animated: boolean): void {
    const { camera } = this.#engine;
    const at = placeOf(this.#scene, this.#revealed);
    if (at !== null && !isSeen(this.#scene, camera.goal, this.#revealed)) {
      camera.centreOn(at.x, at.y, animated);
    }
  }

  /** Takes the view as it is now for one at rest: it came here at once, not in a movement. */
  #settle(): void {
    this.#seen = this.#engine.camera.view;
    this.#come();
    this.#events.onViewChange();
  }
}
