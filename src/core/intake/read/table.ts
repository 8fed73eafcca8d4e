/** What the readers make of a file: tables of text, whatever it was before. */

export type IntakeFormat =
  | "delimited"
  | "list"
  | "xlsx"
  | "xls"
  | "gexf"
  | "graphml"
  | "cytoscape"
  | "kumu"
  | "bods"
  | "own";

/** What is to be known of a cell besides its text. */
export type CellMark = "formula" | "error" | "merged";

/** A record before anybody knows which one is the header. */
export interface GridRow {
  /** From 1, blank ones counted. */
  readonly record: number;
  /** The line on which it begins, from 1; of a sheet, its row. */
  readonly line: number;
  readonly cells: readonly string[];
  /** By column from 0. */
  readonly marks?: ReadonlyMap<number, CellMark>;
}

/** A sheet or a text as rows of text. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  /** Set where the first row is the header for certain, as of a graph. */
  readonly hasHeader?: true;
}

/** Why a row is no record: it stays visible, and is read by nobody. */
export type AsideReason = "before-header" | "blank" | "total" | "footnote" | "header-again";

/** A row that was set aside. */
export interface RowAside extends GridRow {
  readonly reason: AsideReason;
}

/** A table with its header. All records have as many cells as it has columns. */
export interface Table {
  readonly name: string;
  readonly hidden: boolean;
  /** The record that is the header; 0 where there is none. */
  readonly headerRecord: number;
  /** Each once: a name that comes again has its place behind it. */
  readonly header: readonly string[];
  readonly records: readonly GridRow[];
  /** Rows with more or fewer cells than the header, held back. */
  readonly held: readonly GridRow[];
  readonly aside: readonly RowAside[];
}

/** Something that a graph or an ownership file says and a table does not hold, or that it names and does not have. */
export type Loss =
  | { readonly code: "missing-node"; readonly ids: readonly string[] }
  | { readonly code: "undeclared-attribute"; readonly ids: readonly string[] }
  | { readonly code: "no-share"; readonly count: number }
  | { readonly code: "ended-otherwise"; readonly ids: readonly string[] }
  | { readonly code: "no-positions"; readonly count: number };

/** Why a file is not opened. Nothing of it is kept. */
export type IntakeRefusal =
  | { readonly code: "empty" }
  | { readonly code: "too-large"; readonly most: number; readonly found: number }
  | {
      readonly code: "too-many";
      readonly what: "records" | "columns" | "cells";
      readonly most: number;
    }
  | {
      readonly code:
        | "unpacks-too-large"
        | "doctype"
        | "too-deep"
        | "no-table"
        | "own-source"
        | "stopped";
    }
  | { readonly code: "not-text" }
  | { readonly code: "no-such-table"; readonly name: string; readonly tables: readonly string[] }
  | { readonly code: "no-such-record"; readonly record: number; readonly most: number }
  | { readonly code: "broken"; readonly format: IntakeFormat; readonly line: number | null };

/** Thrown by the readers and caught once, in `readIntake`. */
export class RefusedIntake extends Error {
  readonly refusal: IntakeRefusal;
  constructor(refusal: IntakeRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Told after each thousand records; `false` stops the reading, and nothing is kept. */
export type Progress = (records: number) => boolean | undefined;
