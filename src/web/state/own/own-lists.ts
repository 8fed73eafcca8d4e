import type { OwnList } from "../../../core/model/source.ts";

/** The names of a list as `screen` takes them, with its numbers and whom each was decided to stand for. */
export function screenedNames({ members }: OwnList): readonly string[] {
  return members.map(({ name, number, entity }) =>
    [name, number ?? "", entity ?? ""].join("\t").trimEnd(),
  );
}
