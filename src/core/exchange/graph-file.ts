import type { BasisLine } from "./basis.ts";
import type { Cell } from "./csv.ts";

/** A column of a table: its name, and what stands in it. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** What every entity of a graph file has. */
export interface FileEntity {
  readonly id: string;
  readonly label: string;
  /** CSS px from the top left, y downwards; null where it is drawn nowhere. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** What every link of a graph file has. */
export interface FileLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** As data, such as "suppliesTo", and in words. */
  readonly predicate: string;
  readonly relation: string;
}

/** A graph with the tables of its entities and links, as GEXF and GraphML hold it. */
export interface GraphFile<Entity extends FileEntity, Link extends FileLink> {
  /** What it is of, and what it does not hold. */
  readonly about: readonly BasisLine[];
  readonly entityColumns: readonly Column<Entity>[];
  readonly linkColumns: readonly Column<Link>[];
  /** Names of columns of both that hold yes or no. */
  readonly booleans: readonly string[];
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
}
