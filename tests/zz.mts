import { startBuiltApp } from "./support/built-app.ts";
const app = await startBuiltApp({ record: "whole" } as any);
const shots: [string, number, number, "light"|"dark", string][] = [
  ["open", 1440, 900, "light", ""], ["open", 1024, 768, "dark", ""], ["open", 390, 844, "light", ""],
  ["map", 1440, 900, "dark", "#v=1&view=map&scope=record"], ["map", 1024, 768, "light", "#v=1&view=map&scope=record"],
  ["claims", 1440, 900, "light", "#v=1&view=table&scope=record&facet=class=facility&facet=place=hungary"],
  ["agreement", 1440, 900, "light", "#v=1&open=entity:bmw-northvolt-contract&view=graph"],
];
for (const [name, width, height, colorScheme, hash] of shots) {
  const o = await app.open({ viewport: { width, height }, colorScheme, at: hash } as any);
  await o.page.waitForTimeout(9000);
  await o.page.screenshot({ path: `/tmp/s-${name}-${width}.png` });
  console.log(name, width, o.problems.slice(0, 3));
  await o.close();
}
await (app as any).close?.();
process.exit(0);
