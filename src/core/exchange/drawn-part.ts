import type { BasisLine } from "./basis.ts";
import { writeCsv } from "./csv.ts";
import type { Column, GraphFile } from "./graph-file.ts";

/** The part of a record that a picture draws, as it is taken away: each link by itself, however the picture bundles them. */
export interface DrawnPart {
  /** What it was drawn for and under: the question, the lens, the dates, the version; and that it is a part. */
  readonly about: readonly BasisLine[];
  readonly entities: readonly PartEntity[];
  readonly links: readonly PartLink[];
}

/** An entity of the part, in words where there are words for it. */
export interface PartEntity {
  readonly id: string;
  readonly label: string;
  readonly class: string;
  /** "" where no source states one that counts. */
  readonly status: string;
  readonly contested: boolean;
  /** Whether it stands for a party that is not named. */
  readonly unnamed: boolean;
  /** Id of what carries it in the picture; "" where it stands by itself. */
  readonly drawnInside: string;
  /** Where it is drawn, CSS px from the top left, y downwards; null where no picture is drawn. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/** A link of the part: one group of claims that agree in who, what, whom and product. */
export interface PartLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** As data, such as "suppliesTo", and in words. */
  readonly predicate: string;
  readonly relation: string;
  /** Id of the product; "" where there is none. */
  readonly product: string;
  readonly saidAs: string;
  readonly contract: boolean;
  readonly contested: boolean;
  /** Whether the scenario sets it aside. */
  readonly setAside: boolean;
  readonly status: string;
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}

/** The columns of the table of entities; GEXF and GraphML have the same, but for what they have a place for. */
export const ENTITY_COLUMNS: readonly Column<PartEntity>[] = [
  ["id", ({ id }) => id],
  ["label", ({ label }) => label],
  ["class", (one) => one.class],
  ["status", ({ status }) => status],
  ["contested", ({ contested }) => contested],
  ["unnamed", ({ unnamed }) => unnamed],
  ["drawn_inside", ({ drawnInside }) => drawnInside],
  ["claim_ids", ({ claims }) => claims.join(" ")],
  ["source_ids", ({ sources }) => sources.join(" ")],
];

/** The columns of the table of links. */
export const LINK_COLUMNS: readonly Column<PartLink>[] = [
  ["id", ({ id }) => id],
  ["from_id", ({ from }) => from],
  ["to_id", ({ to }) => to],
  ["predicate", ({ predicate }) => predicate],
  ["relation", ({ relation }) => relation],
  ["product_id", ({ product }) => product],
  ["said_as", ({ saidAs }) => saidAs],
  ["contract", ({ contract }) => contract],
  ["contested", ({ contested }) => contested],
  ["set_aside", ({ setAside }) => setAside],
  ["status", ({ status }) => status],
  ["claim_ids", ({ claims }) => claims.join(" ")],
  ["source_ids", ({ sources }) => sources.join(" ")],
];

/** The columns of both that hold yes or no. */
export const BOOLEAN_COLUMNS: readonly string[] = ["contested", "unnamed", "contract", "set_aside"];

/** The part as a graph file holds it. */
export function graphFileOf(part: DrawnPart): GraphFile<PartEntity, PartLink> {
  return {
    ...part,
    entityColumns: ENTITY_COLUMNS,
    linkColumns: LINK_COLUMNS,
    booleans: BOOLEAN_COLUMNS,
  };
}

/** The entities of the part as a table, a row each; what the part is of on every row, so that a row can stand alone. */
export function writeEntitiesCsv({ about, entities }: DrawnPart): string {
  const columns: readonly Column<PartEntity>[] = [
    ...ENTITY_COLUMNS,
    ["x", ({ at }) => at?.x ?? ""],
    ["y", ({ at }) => at?.y ?? ""],
  ];
  return writeRows(about, columns, entities);
}

/** The links of the part as a table, in the same way; the names of their ends beside their ids. */
export function writeLinksCsv({ about, entities, links }: DrawnPart): string {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const columns = LINK_COLUMNS.flatMap((column): readonly Column<PartLink>[] => {
    const [name] = column;
    if (name === "from_id") return [column, ["from", ({ from }) => labels.get(from) ?? from]];
    if (name === "to_id") return [column, ["to", ({ to }) => labels.get(to) ?? to]];
    return [column];
  });
  return writeRows(about, columns, links);
}

function writeRows<Row>(
  about: DrawnPart["about"],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  const head = [...about.map(({ column }) => column), ...columns.map(([name]) => name)];
  const leading = about.map(({ words }) => words);
  return writeCsv([
    head,
    ...rows.map((row) => [...leading, ...columns.map(([, cell]) => cell(row))]),
  ]);
}
