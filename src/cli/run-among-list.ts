import { basename } from "node:path";
import { fail } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import type { OwnList } from "../core/model/source.ts";
import { readMember } from "../core/operation/own-member.ts";
import type { Printed } from "../io/print.ts";
import { type CommandFiles, dispatchParsed, EXIT, withNote } from "./dispatch.ts";
import { readListFile } from "./list-file.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";

/** A ranking with `--list FILE`: lays the list over the record, as the page does, and asks among those that it names. */
export async function runAmongList(
  parsed: ParsedArguments,
  path: string,
  files: CommandFiles,
): Promise<Printed> {
  const { format, folder, own } = parsed;
  const { list: _, mapping, ...input } = parsed.input;
  const refuse = (message: string, exit: number = EXIT.usage): Printed =>
    printFailure(fail("invalid-input", message), format === "json", exit);
  const record = files.record(folder, own);
  if ("problem" in record) return refuse(record.problem, EXIT.failed);
  const found = await readListFile(path, { mapping }, record.dataset);
  if ("problem" in found) return refuse(found.problem);
  const dataset = withList(record.dataset, path, found.mine);
  const listed: CommandFiles = { ...files, record: () => ({ dataset, note: record.note }) };
  const asked = { ...parsed, input: { among: "mine", ...input } };
  return withNote(dispatchParsed(asked, listed), found.note);
}

/** The record with a list of somebody's own laid over it, each name with whom it stands for. */
function withList(record: Dataset, path: string, mine: readonly string[]): Dataset {
  const members = mine.map((text) => readMember(text, record));
  const list: OwnList = { id: LIST_ID, title: basename(path), members: members.map(plainMember) };
  return { ...record, lists: [...(record.lists ?? []), list] };
}

const LIST_ID = "own-list";

function plainMember({
  name,
  number,
  entity,
}: OwnList["members"][number]): OwnList["members"][number] {
  return { name, number, entity };
}
