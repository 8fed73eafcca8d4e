import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the examples of the package. */
export const EXAMPLES: string = fileURLToPath(new URL("../../examples/", import.meta.url));

/** Their files. */
export const EXAMPLE_FILES: readonly string[] = readdirSync(EXAMPLES).filter((file) =>
  file.endsWith(".ts"),
);

/** The page that shows them. */
export const PACKAGE_PAGE: string = readFileSync(
  new URL("../../docs/guide/package.md", import.meta.url),
  "utf8",
);

/** What the page shows of an example: its code, and what it prints. Throws where it does not show it. */
export function shownExample(file: string): { readonly code: string; readonly prints: string } {
  const [, section = ""] = PACKAGE_PAGE.split(`\n### ${file}\n`);
  const [own = ""] = section.split("\n### ");
  const [code, prints] = [...own.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, text]) => text);
  if (code === undefined || prints === undefined) {
    throw new Error(
      `docs/guide/package.md does not show ${file} with its code and what it prints.`,
    );
  }
  return { code, prints };
}
