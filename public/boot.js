// Says what is missing while the page has not started: a script that is gone after a new deployment, a style sheet that
// hangs, a page that was opened as a file. It stands alone, so that it is there when the others are not.
(() => {
  const PATIENCE_MS = 1500;
  const STYLES = 'body > link[rel="stylesheet"]';
  // What is only fetched ahead: the page says itself what it misses of it.
  const HINT = 'link[rel="preload"], link[rel="modulepreload"][media]';

  /** The parts that the page names, by address: those that failed, and those that have not come. */
  const look = () => {
    // Once it has started, the page looks after its parts itself, but for the style that it stands in.
    const named = document.querySelectorAll(
      hasStarted()
        ? STYLES
        : `${STYLES}, script[type="module"], head > link[rel="modulepreload"]:not([media])`,
    );
    const parts = [...named].map((one) => one.src || one.href);
    const entryOf = (part) => performance.getEntriesByName(part).at(-1);
    const answeredWrong = parts.filter((part) => entryOf(part)?.responseStatus >= 400);
    return {
      // A script that failed may only miss one that it imports.
      gone: [...answeredWrong, ...parts.filter((part) => failed.has(part))],
      late: parts.filter((part) => !failed.has(part) && entryOf(part) === undefined),
    };
  };

  const word = () => {
    if (location.protocol === "file:") {
      return "This page was opened as a file, and browsers load the parts of a page from a web server only. In the project, “npm start” runs one; for this folder alone, “python3 -m http.server” will do.";
    }
    const { gone, late } = look();
    const nameOf = (part) => part.slice(part.lastIndexOf("/") + 1);
    if (gone.length > 0) {
      return `A part of this page could not be loaded: ${nameOf(gone[0])}. A newer version may have been put up meanwhile. Load the page again. If that does not help, whoever runs it has to put up all its files.`;
    }
    if (hasStarted()) return null;
    return late.length > 0
      ? `A part of this page is still on its way: ${nameOf(late[0])}. The connection may be slow or cut.`
      : "This page has not started. The browser may be too old for it, or something in it holds the page back.";
  };

  const hasStarted = () => document.querySelector("#root > *") !== null;
  const failed = new Set();

  const say = () => {
    const box = document.getElementById("boot");
    if (box === null) return;
    const words = word();
    box.hidden = words === null;
    if (words !== null) box.querySelector("p").textContent = words;
  };

  addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLElement) || target.matches(HINT)) return;
      failed.add(target.src || target.href);
      say();
    },
    true,
  );
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.id === "boot-again") location.reload();
  });
  setTimeout(() => {
    say();
    // What comes late takes the words away again.
    const again = setInterval(() => {
      say();
      if (hasStarted()) clearInterval(again);
    }, 500);
  }, PATIENCE_MS);
})();
