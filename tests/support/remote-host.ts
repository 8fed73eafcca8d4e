import { setTimeout } from "node:timers/promises";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { createRemoteHost, type RemoteHost } from "../../src/host/remote/remote-host.ts";

/** A host over an endpoint that waits no longer than a moment. */
export function remoteHostAt(
  url: string,
  frame: Dataset,
  limits: NonNullable<Parameters<typeof createRemoteHost>[0]["limits"]> = {},
): RemoteHost {
  return createRemoteHost({
    endpoint: { url, authorization: "Bearer secret-of-ours" },
    frame,
    today: "2026-12-31",
    outside: {
      fetch: globalThis.fetch,
      wait: (ms, signal) => setTimeout(Math.min(ms, 5), undefined, { signal }),
    },
    limits,
  });
}
