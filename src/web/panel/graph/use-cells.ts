import { useEffect, useState } from "react";
import { isFailure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { ColumnCells } from "../../../core/operation/explore/tabulate.ts";
import type { Cell } from "../../../core/word/cell.ts";
import type { ColumnName } from "../../../core/word/columns.ts";
import type { CellOf } from "../../state/drawing/table.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { lensInput } from "../../state/whole-question.ts";
import { useApp } from "../part/app-context.tsx";

/** So many rows are asked for at a time, so that the host can answer something else in between. */
const BATCH = 250;

type Known = ReadonlyMap<ColumnName, ReadonlyMap<EntityId, Cell>>;

interface Cells {
  readonly cellOf: CellOf;
  /** Whether some are still to come. */
  readonly waiting: boolean;
  readonly problem: string | null;
}

/** The cells of a table of entities, asked for in batches; what is known of a lens and a record is kept while they stand. */
export function useCells(ids: readonly EntityId[], columns: readonly ColumnName[]): Cells {
  const { state, selectors, host } = useApp(["lens"]);
  const { lens } = state;
  const [found, setFound] = useState<{
    readonly of: object;
    readonly by: object;
    readonly known: Known;
  }>({
    ...{ of: lens, by: host },
    known: new Map(),
  });
  const [problem, setProblem] = useState<string | null>(null);
  const known = found.of === lens && found.by === host ? found.known : NOTHING;
  const lacking = columns.filter((name) => ids.some((id) => known.get(name)?.has(id) !== true));
  const isLacking = lacking.length > 0;
  useEffect(() => {
    if (!isLacking) return;
    let isOver = false;
    const lensAsked = lensInput(readableLens(selectors.dataset, lens));
    const load = async (): Promise<void> => {
      let next = known;
      for (let at = 0; at < ids.length && !isOver; at += BATCH) {
        const some = ids.slice(at, at + BATCH);
        const asked = { ids: some, columns: [...columns] };
        const answer = await host.explore({ name: "tabulate", lens: lensAsked, asked });
        if (isFailure(answer)) throw new Error(answer.failure.message);
        next = withCells(next, some, answer);
      }
      if (!isOver) setFound({ of: lens, by: host, known: next });
    };
    setProblem(null);
    load().catch((error: Error) => isOver || setProblem(error.message));
    return () => {
      isOver = true;
    };
  }, [isLacking, known, ids, columns, lens, host, selectors]);
  return {
    cellOf: (column, id) => known.get(column)?.get(id),
    waiting: isLacking && problem === null,
    problem,
  };
}

const NOTHING: Known = new Map();

function withCells(known: Known, ids: readonly EntityId[], told: readonly ColumnCells[]): Known {
  const next = new Map(known);
  for (const { column, cells } of told) {
    const fresh = ids.map((id, index) => [id, cells[index] ?? null] as const);
    next.set(column, new Map([...(known.get(column) ?? []), ...fresh]));
  }
  return next;
}
