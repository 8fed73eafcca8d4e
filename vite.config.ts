import { createHash } from "node:crypto";
import react from "@vitejs/plugin-react";
import type { HtmlTagDescriptor, Plugin, UserConfig } from "vite";

/**
 * The style sheets that React Aria writes into the page itself (`usePress`; on iPhones also `usePreventScroll`), allowed
 * by their hashes. When a release of React Aria changes one, the journeys fail with the browser's words, which name the
 * new hash.
 */
const REACT_ARIA_STYLES: readonly string[] = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

const styleHashes: string = REACT_ARIA_STYLES.map(
  (style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
).join(" ");

/** What the built page may load and where it may talk to: its own origin, and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page only: the development server needs inline scripts and a socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: (): HtmlTagDescriptor[] => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

const config: UserConfig = {
  // Every address in the build is relative, so `dist` works on any static host under any path.
  base: "./",
  plugins: [react(), contentSecurityPolicy()],
  worker: { format: "es" },
  build: {
    target: "baseline-widely-available",
    // The size test reads which chunks the page loads first.
    manifest: true,
    // What matters is the compressed size of the first load, and a test holds that.
    chunkSizeWarningLimit: 1000,
    // A font inside a style sheet would be a `data:` address, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // Numbers, not `localhost`, which names another address on some machines; a taken port gives way to the next free one.
  preview: { host: "127.0.0.1", port: 4173 },
  server: { host: "127.0.0.1", port: 5173 },
};

export default config;
