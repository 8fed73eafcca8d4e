import { getSpan, parseEdtf } from "../model/period.ts";
import { type Changes, changesBetween, changesSince } from "../query/changes/find-changes.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

export const diff: Operation<Changes> = {
  ...FORMS.diff,
  run(graph, input) {
    const from = input.text("from");
    if (from === null) return input.refuse("--from is missing: a date, or a release.");
    const { releases } = graph.dataset;
    const release = releases.find(({ name }) => name === from);
    const to = input.date("to");
    if (release !== undefined) {
      if (to === null) return changesSince(graph, release);
      return input.refuse(
        `"${from}" is a release, which is held against the present data: leave --to out.`,
      );
    }
    if (parseEdtf(from) === null) {
      const known = releases.map(({ name }) => name).join(", ") || "none";
      return input.refuse(
        `"${from}" is neither a date (2025-06-23) nor an earlier release (${known}).`,
      );
    }
    if (to !== null && getSpan(to).latest < getSpan(from).latest) {
      return input.refuse(`--to ${to} lies before --from ${from}.`);
    }
    return changesBetween(graph, from, to);
  },
};
