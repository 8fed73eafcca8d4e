/** Whether this browser can draw with WebGL now, and if not, why in words for the person. */
export type WebGlAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * Whether a WebGL context with what the canvas needs can be had.
 *
 * Ask this before loading `graph-canvas.ts`: without WebGL sigma throws an error that names
 * something else, and where the browser does not even know the word it throws while being imported.
 * Costs one short-lived context, so ask once.
 */
export function canDrawWebGl(): WebGlAnswer {
  if (typeof WebGL2RenderingContext === "undefined") {
    return { ok: false, reason: "This browser does not have WebGL 2, which the drawing needs." };
  }
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  let gl: WebGL2RenderingContext | null = null;
  try {
    gl = canvas.getContext("webgl2");
  } catch {
    // Some hardened browsers throw where others answer null; both mean the same here.
  }
  if (gl === null) {
    return { ok: false, reason: "WebGL is switched off, blocked or not supported by this device." };
  }
  const framebuffer = gl.createFramebuffer();
  const lost = gl.isContextLost();
  gl.deleteFramebuffer(framebuffer);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return lost || framebuffer === null
    ? {
        ok: false,
        reason: "The graphics driver gave WebGL up; reloading the page may bring it back.",
      }
    : { ok: true };
}
