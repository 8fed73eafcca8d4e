import { readFileSync, realpathSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { type Drivable, type DrivenPage, findProgram, openScreen } from "./driven-page.ts";

/** The Firefox that is installed here, as Linux distributions name it, driven by WebDriver BiDi. */
export function findFirefox(): Drivable {
  const path = findProgram("firefox-esr") ?? findProgram("firefox");
  if (path === null) return { missing: "no Firefox here" };
  if (isSnap(path))
    return { missing: "the Firefox here is a snap, which takes no profile of ours" };
  if (findProgram("Xvfb") === null) return { missing: "no Xvfb here for Firefox to draw on" };
  return { start: ({ webgl }) => startFirefox(path, webgl) };
}

// Ubuntu puts a script in its place.
function isSnap(path: string): boolean {
  const real = realpathSync(path);
  return (
    real.includes("snap") || /^#!.*[\s\S]*snap/.test(readFileSync(real, "latin1").slice(0, 4000))
  );
}

async function startFirefox(executablePath: string, webgl: boolean): Promise<DrivenPage> {
  // Firefox has no WebGL without a window.
  const screen = await openScreen();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: false,
    env: screen.env,
    timeout: 120_000,
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: { "webgl.disabled": !webgl },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  return {
    name: (await browser.version()).replace("firefox/", "Firefox "),
    goto: async (address) => void (await page.goto(address)),
    evaluate: <T>(body: string) => page.evaluate(`(() => { ${body} })()`) as Promise<T>,
    // Not by a locator, which waits by a script that the page's policy forbids.
    click: async (xpath) => {
      const found = await page.$(`::-p-xpath(${xpath})`);
      if (found === null) throw new Error(`There is nothing on the page as ${xpath}.`);
      await found.click();
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: async () => {
      await browser.close();
      screen.close();
    },
  };
}
