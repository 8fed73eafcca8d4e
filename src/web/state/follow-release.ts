/** What a page knows of newer releases of itself. */
export interface NewRelease {
  /** Loads the page again as the newer release. */
  readonly load: () => void;
}

const WORKER = "service-worker.js";
/** How often the server is asked for a newer release while the page is open, ms. */
const EVERY_MS = 3_600_000;

/**
 * Has the browser keep the page for when there is no network, and tells of a newer release once all of it is there. A
 * browser that cannot, or a page without https, does without.
 *
 * @param script address of the script that the page was started by
 */
export async function followRelease(
  page: Window,
  script: string,
  tell: (release: NewRelease) => void,
): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = page.navigator.serviceWorker;
  if (workers === undefined) return;
  const registration: ServiceWorkerRegistration | undefined = await workers.register(WORKER, {
    updateViaCache: "none",
  });
  // Where a test or an extension holds workers back there is none.
  if (registration === undefined) return;
  const offer = async (worker: ServiceWorker): Promise<void> => {
    const takeOver = (): void => worker.postMessage({ ask: "takeOver" });
    // The network may have given the newer page already, while the worker before still serves it.
    if (await isOfRelease(worker, script)) return takeOver();
    tell({
      load: () => {
        workers.addEventListener("controllerchange", () => page.location.reload(), { once: true });
        takeOver();
      },
    });
  };
  const watch = (worker: ServiceWorker | null): void => {
    // The first one of all takes the place of none.
    if (worker === null || workers.controller === null) return;
    if (worker.state === "installed") void offer(worker);
    else
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed") void offer(worker);
      });
  };
  watch(registration.waiting ?? registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  page.setInterval(() => registration.update().catch(() => undefined), EVERY_MS);
}

function isOfRelease(worker: ServiceWorker, script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage({ ask: "isOfRelease", script }, [port2]);
  });
}
