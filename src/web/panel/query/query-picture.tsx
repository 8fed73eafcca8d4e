import type { ReactNode } from "react";
import type { EntityId } from "../../../core/model/entity.ts";
import type { SparqlTable } from "../../../core/sparql/sparql-answer.ts";
import { entityOf } from "../../../core/sparql/word-term.ts";

/** CSS px. */
const ROW = 22;
const WIDTH = 720;
const LEFT_ENDS = 260;
const RIGHT_BEGINS = WIDTH - 260;
/** Things of a column that are drawn. */
const MOST = 60;
/** Letters of a name for which there is room. */
const LONGEST = 36;

/** Two columns of things with a line for each row of the result. The table beside it says the same. */
export function QueryPicture(props: {
  readonly table: SparqlTable;
  readonly columns: readonly [number, number];
  readonly label: (id: EntityId) => string;
}): ReactNode {
  const { table, columns, label } = props;
  const pairs = pairsOf(table, columns);
  const [left, right] = [placesOf(pairs.map(([id]) => id)), placesOf(pairs.map(([, id]) => id))];
  const drawn = pairs.flatMap(([from, to]) => {
    const [a, b] = [left.get(from), right.get(to)];
    return a === undefined || b === undefined ? [] : [{ key: `${from} ${to}`, a, b }];
  });
  const [names] = [columns.map((at) => table.columns[at] ?? "")];
  const height = Math.max(left.size, right.size) * ROW + ROW;
  const cut = pairs.length - drawn.length;
  return (
    <>
      {cut > 0 && (
        <p className="quiet">
          The first {MOST} things of each column are drawn; {cut} of {pairs.length} lines are left
          out.
        </p>
      )}
      <svg
        className="query-picture"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${drawn.length} lines from ${names[0]} to ${names[1]}; the table says the same`}
      >
        {drawn.map(({ key, a, b }) => (
          <path
            key={key}
            d={`M ${LEFT_ENDS + 8} ${a} C ${WIDTH / 2} ${a}, ${WIDTH / 2} ${b}, ${RIGHT_BEGINS - 8} ${b}`}
          />
        ))}
        {[...left].map(([id, y]) => (
          <text key={id} x={LEFT_ENDS} y={y} textAnchor="end">
            {cutName(label(id))}
          </text>
        ))}
        {[...right].map(([id, y]) => (
          <text key={id} x={RIGHT_BEGINS} y={y}>
            {cutName(label(id))}
          </text>
        ))}
      </svg>
    </>
  );
}

function pairsOf(
  { rows }: SparqlTable,
  [left, right]: readonly [number, number],
): readonly (readonly [EntityId, EntityId])[] {
  const pairs = rows.map((row): readonly [EntityId, EntityId] => [
    entityOf(row[left] ?? null) ?? "",
    entityOf(row[right] ?? null) ?? "",
  ]);
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
}

/** Where each thing stands, px from above, in the order in which they come. */
function placesOf(ids: readonly EntityId[]): ReadonlyMap<EntityId, number> {
  const each = [...new Set(ids)].slice(0, MOST);
  return new Map(each.map((id, index) => [id, (index + 0.5) * ROW + ROW / 2]));
}

function cutName(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : name;
}
