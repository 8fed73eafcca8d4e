import type { ReactNode } from "react";
import { type AnyColumnName, columnTitle } from "../../../core/word/columns.ts";
import { chooseColumns } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { useApp } from "../part/app-context.tsx";
import type { ColumnsShown } from "./columns-shown.ts";

/** Which columns a table has, and in which order. */
export function ColumnsMenu({ columns, offered }: ColumnsShown): ReactNode {
  const { state, store } = useApp(["columns"]);
  const set = (next: readonly AnyColumnName[]): void =>
    store.change(chooseColumns(next), { burst: "columns" });
  const others = offered.filter((one) => !columns.includes(one));
  return (
    <>
      <ul className="columns-menu">
        {columns.map((name, at) => (
          <li key={name}>
            <Check
              checked
              onChange={() => columns.length > 1 && set(columns.filter((one) => one !== name))}
            >
              {columnTitle(name)}
            </Check>
            <Button
              look="plain"
              label={`${columnTitle(name)}: further left`}
              disabled={at === 0}
              onPress={() => set(moved(columns, at, -1))}
            >
              ↑
            </Button>
            <Button
              look="plain"
              label={`${columnTitle(name)}: further right`}
              disabled={at === columns.length - 1}
              onPress={() => set(moved(columns, at, 1))}
            >
              ↓
            </Button>
          </li>
        ))}
        {others.map((name) => (
          <li key={name}>
            <Check checked={false} onChange={() => set([...columns, name])}>
              {columnTitle(name)}
            </Check>
          </li>
        ))}
      </ul>
      {state.columns !== null && (
        <Button look="plain" onPress={() => store.change(chooseColumns(null))}>
          As it suits what is listed
        </Button>
      )}
    </>
  );
}

function moved(
  columns: readonly AnyColumnName[],
  at: number,
  by: number,
): readonly AnyColumnName[] {
  const [one, other] = [columns[at], columns[at + by]];
  return columns.map((name, index) => {
    if (index === at) return other ?? name;
    return index === at + by ? (one ?? name) : name;
  });
}
