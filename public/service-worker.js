// Keeps the page and its record in the browser, so that it opens without a network after the first visit. It serves one
// release: what the build has put together. The page and the record are asked of the network first; what is kept takes
// their place only where the page itself is of this release, so that no page ever gets the record of another.

// Filled in by the build: what the release is called, and its files.
const RELEASE = { version: "", files: [] };

const PREFIX = "second-source ";
const CACHE = PREFIX + RELEASE.version;
const BASE = new URL("./", self.location.href).href;
/** How long the network may take for the page before the one that is kept is shown, ms. */
const PATIENCE_MS = 4000;
/** Kept while the page that was loaded last is of another release. */
const OTHER_PAGE = new URL("other-page", BASE).href;

// Some hosts send whoever asks for index.html on to its folder, and browsers show no page that was sent on.
const addressOf = (file) => new URL(file === "index.html" ? "" : file, BASE).href;
const kept = async (file) => (await caches.open(CACHE)).match(addressOf(file));
const isOtherPage = async () => (await kept("other-page")) !== undefined;

const install = async () => {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache, which may hold a file of the release before.
  await cache.addAll(
    RELEASE.files.map((file) => new Request(addressOf(file), { cache: "reload" })),
  );
};

const activate = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
};

const inTime = (promise) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("The network took too long.")), PATIENCE_MS);
    promise.then(resolve, reject);
  });

/** The page: from the network, or as it is kept. Notes which release it is of. */
const page = async (request) => {
  const [cache, own] = await Promise.all([caches.open(CACHE), kept("index.html")]);
  try {
    const found = await inTime(fetch(request));
    if (found.status >= 500 && own !== undefined) throw new Error("The server fails.");
    const [text, ownText] = await Promise.all([found.clone().text(), own?.clone().text()]);
    if (text === ownText) await cache.delete(OTHER_PAGE);
    else await cache.put(OTHER_PAGE, new Response(""));
    return found;
  } catch (error) {
    if (own === undefined) throw error;
    await cache.delete(OTHER_PAGE);
    return own;
  }
};

/** Named by what is in it, so that it never changes: as it is kept, else from the network, and kept from then on. */
const asset = async (request) => {
  const cache = await caches.open(CACHE);
  const own = await cache.match(request.url);
  if (own !== undefined) return own;
  const found = await fetch(request);
  if (found.ok) await cache.put(request.url, found.clone());
  return found;
};

/** From the network; as it is kept where there is none and the page is of this release. */
const networkFirst = async (request, file) => {
  try {
    return await fetch(request);
  } catch (error) {
    const own = (await isOtherPage()) ? undefined : await kept(file);
    if (own === undefined) throw error;
    return own;
  }
};

/** A large file of the record: as it is kept where the record's manifest is still the one that is kept. */
const ofRecord = async (request, file) => {
  const [own, manifest] = await Promise.all([kept(file), kept("dataset/manifest.json")]);
  if (own === undefined || manifest === undefined) return fetch(request);
  try {
    const now = await fetch(addressOf("dataset/manifest.json"), { cache: "no-cache" });
    const isSame = (await now.text()) === (await manifest.text());
    return isSame ? own : fetch(request);
  } catch (error) {
    if (await isOtherPage()) throw error;
    return own;
  }
};

const answer = ({ request }) => {
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(BASE)) return null;
  const file = url.href.slice(BASE.length).replace(/[?#].*$/, "");
  if (file === "" || file === "index.html") return page(request);
  if (file.startsWith("assets/")) return asset(request);
  if (file === "dataset/record.json" || file === "dataset/positions.json") {
    return ofRecord(request, file);
  }
  return RELEASE.files.includes(file) ? networkFirst(request, file) : null;
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answered = answer(event);
  if (answered !== null) event.respondWith(answered);
});
self.addEventListener("message", ({ data, ports }) => {
  // Whether a page that was started by this script is of this release already.
  if (data?.ask === "isOfRelease") {
    ports[0]?.postMessage(RELEASE.files.some((file) => addressOf(file) === data.script));
  }
  if (data?.ask === "takeOver") self.skipWaiting();
});
