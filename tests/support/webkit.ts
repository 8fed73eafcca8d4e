import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import {
  type Drivable,
  type DrivenPage,
  findProgram,
  isProgram,
  openScreen,
  startProgram,
} from "./driven-page.ts";

/** WebKitGTK with its own small browser, as Linux distributions install it, driven by WebDriver. */
export function findWebKit(): Drivable {
  const driver = findProgram("WebKitWebDriver");
  if (driver === null) return { missing: "no WebKitWebDriver here" };
  const browser = findMiniBrowser();
  if (browser === null) return { missing: "no MiniBrowser of WebKitGTK here" };
  if (findProgram("Xvfb") === null) return { missing: "no Xvfb here for WebKit to draw on" };
  return { start: ({ webgl }) => startWebKit(driver, browser, webgl) };
}

/** Debian keeps it in the library folder of the machine, Fedora and Arch elsewhere. */
function findMiniBrowser(): string | null {
  const libraries = ["/usr/libexec", "/usr/lib", ...foldersIn("/usr/lib")];
  const versions = libraries.flatMap((folder) =>
    foldersIn(folder).filter((one) => /\/webkit2?gtk-\d/.test(one)),
  );
  return versions.map((folder) => join(folder, "MiniBrowser")).find(isProgram) ?? null;
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => join(folder, name));
}

async function startWebKit(
  driverPath: string,
  binary: string,
  webgl: boolean,
): Promise<DrivenPage> {
  const screen = await openScreen();
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const server = startProgram(driverPath, [`--port=${port}`], screen.env);
  await untilReady(`${address}/status`);
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": {
      binary,
      args: ["--automation", `--enable-webgl=${webgl}`],
    },
  });
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ implicit: 60_000, script: 60_000 });
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 860 });
  const press = (keys: string): Promise<void> => driver.actions().sendKeys(keys).perform();
  return {
    name: `WebKitGTK ${(await driver.getCapabilities()).getBrowserVersion()}`,
    goto: (address) => driver.get(address),
    evaluate: <T>(body: string) => driver.executeScript<T>(body),
    click: (xpath) => driver.findElement(By.xpath(xpath)).click(),
    type: press,
    press: (key) => press(key === "Enter" ? Key.ENTER : Key.ARROW_DOWN),
    close: async () => {
      await driver.quit();
      server.kill();
      screen.close();
    },
  };
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("WebKitWebDriver does not start.");
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
