import axe from "axe-core";
import type { Page } from "playwright";

/** Rules of the Web Content Accessibility Guidelines 2.2, levels A and AA. */
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds wrong on the page as it is now: a line for each element, with the rule and what to do.
 *
 * @param except rules that do not count
 */
export async function findAccessProblems(
  page: Page,
  except: readonly string[] = [],
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: "tag", values },
        resultTypes: ["violations"],
      }),
    STANDARDS,
  );
  const found = violations.filter(({ id }) => !except.includes(id));
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? "").replace(/\s+/g, " ");
      return `${id}: ${target.join(" ")}: ${why}`;
    }),
  );
}
