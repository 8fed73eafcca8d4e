import type { Caveat } from "../../model/answer.ts";
import { joinWords } from "../../model/wording/words.ts";
import type { ShownOption } from "../assess/option-result.ts";
import type { Alternatives } from "../assess/result.ts";

type Told = Pick<Alternatives, "premise" | "headline" | "options" | "need" | "basis">;

/** What the reader of an answer about lines should know of its evidence. */
export function lineCaveats(answer: Told, nameOf: (id: string) => string): readonly Caveat[] {
  return [
    ...premiseMissing(answer, nameOf),
    ...captives(answer, nameOf),
    // Where companies are compared, no line decides anything.
    ...(answer.basis === "companies"
      ? []
      : [
          ...lineNotStated(answer, nameOf),
          ...partsOfSites(answer),
          ...overduePlans(answer, nameOf),
        ]),
  ];
}

function premiseMissing(
  { premise, need }: Told,
  nameOf: (id: string) => string,
): readonly Caveat[] {
  if (premise?.verdict !== "none" || need.insteadOf === null) return [];
  const message = `No source here says that ${nameOf(need.insteadOf)} supplies or was to supply ${nameOf(need.buyer)}. The question is answered all the same.`;
  return [{ code: "premise-not-met", message, claims: [] }];
}

function captives({ headline }: Told, nameOf: (id: string) => string): readonly Caveat[] {
  return headline.lines.flatMap((line) =>
    line.code === "captive"
      ? [
          {
            code: "captive-left-out" as const,
            message: `${nameOf(line.supplier)} makes the product and is left out, because it is not known to sell it.`,
            claims: line.claims,
          },
        ]
      : [],
  );
}

function lineNotStated({ options }: Told, nameOf: (id: string) => string): readonly Caveat[] {
  const silent = options.filter(({ match }) => match === "maker" || match === "none");
  const whom = joinWords(silent.map(({ supplier }) => nameOf(supplier)));
  return about("line-not-stated", `No source places a line for the product of ${whom}`, silent);
}

function partsOfSites({ options }: Told): readonly Caveat[] {
  const partial = options.filter(({ scopes }) => scopes.length > 0);
  const message = `A capacity here is that of a part: ${joinWords(
    partial.map(({ label, scopes }) => `${label} (${joinWords(scopes)})`),
  )}`;
  return about("capacity-of-part", message, partial);
}

function overduePlans({ options }: Told, nameOf: (id: string) => string): readonly Caveat[] {
  const late = options.filter(
    ({ start, standing }) => start?.overdue === true && standing !== "out",
  );
  const message = `Planned for before the newest source, and nothing later says whether it came about: ${joinWords(
    late.map(
      ({ label, plant, supplier, start }) =>
        `${plant === null ? `${nameOf(supplier)}, ${label}` : label} (${start?.words ?? ""})`,
    ),
  )}`;
  return about("plan-overdue", message, late);
}

function about(
  code: Caveat["code"],
  message: string,
  options: readonly ShownOption[],
): readonly Caveat[] {
  if (options.length === 0) return [];
  const claims = options.flatMap((option) => option.claims);
  return [{ code, message: `${message}.`, claims: [...new Set(claims)] }];
}
