import { getSpan, parseEdtf } from "../model/period.ts";
import { type Changes, changesBetween, changesSince } from "../query/changes/find-changes.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

const TO = { parameter: "to" } as const;

/** `diff`: what became known between two dates, or since a release. */
export const diff: Operation<Changes> = {
  ...FORMS.diff,
  run(graph, input) {
    const from = input.requiredText("from");
    const { releases } = graph.dataset;
    const release = releases.find(({ name }) => name === from);
    const to = input.date("to");
    if (release !== undefined) {
      if (to === null) return changesSince(graph, release);
      return input.refuse({ reason: "release-to", release: from, taker: TO });
    }
    if (parseEdtf(from) === null) {
      const known = releases.map(({ name }) => name);
      return input.refuse({ reason: "neither-date-nor-release", text: from, releases: known });
    }
    if (to !== null && getSpan(to).latest < getSpan(from).latest) {
      const start = { parameter: "from", date: from };
      return input.refuse({ reason: "ends-before", to: { ...TO, date: to }, from: start });
    }
    return changesBetween(graph, from, to);
  },
};
