import { z } from "zod";
import type { Case } from "../model/case.ts";
import type { Claim } from "../model/claim.ts";
import type { Criteria } from "../model/criteria.ts";
import type { Entity } from "../model/entity.ts";
import type { Issue } from "../model/issue.ts";
import type { Source } from "../model/source.ts";
import { normaliseClaim, normaliseEntity, normaliseSource } from "./normalise.ts";
import { findOddTexts } from "./odd-texts.ts";
import { type Broken, issueAt, type Placed } from "./rules/placed.ts";
import { caseDocumentSchema, normaliseCase } from "./schema/case-schema.ts";
import { claimSchemaFor } from "./schema/claim-schema.ts";
import {
  criteriaDocumentSchema,
  entityDocumentSchema,
  entitySchema,
  sourceDocumentSchema,
} from "./schema/document-schema.ts";
import { idSchema } from "./schema/field-schema.ts";
import { geographyDocumentSchema, type RawGeography } from "./schema/geography-schema.ts";
import type { RawDocument, Unreadable } from "./schema/raw.ts";
import { checkShape } from "./shape-issues.ts";

/** What stands in the documents: the records whose shape is right, and all that is wrong with the others. */
export interface Reading {
  readonly entities: readonly Placed<Entity>[];
  readonly sources: readonly Placed<Source>[];
  readonly claims: readonly Placed<Claim>[];
  readonly geography: readonly Placed<RawGeography>[];
  readonly brokenEntities: Broken;
  readonly brokenClaims: Broken;
  readonly brokenGeography: boolean;
  readonly criteria: Criteria | null;
  /** null where the documents hold none, or a broken one. */
  readonly case: Placed<Case> | null;
  readonly issues: readonly Issue[];
  /** How many there are, good or not. */
  readonly counts: { readonly entities: number; readonly sources: number; readonly claims: number };
}

/** Reads each document on its own. A broken record is left out and the others are kept, so that one slip hides little. */
export function readRecords(documents: readonly RawDocument[]): Reading {
  const reader = new RecordReader();
  for (const document of documents) reader.read(document);
  if (!documents.some(({ role }) => role === "criteria")) reader.issues.push(noCriteria());
  return reader;
}

class BrokenRecords implements Broken {
  readonly ids: Set<string> = new Set();
  more: boolean = false;

  add(id: unknown, prefix: string = ""): void {
    if (idSchema.safeParse(id).success) this.ids.add(`${prefix}${id}`);
    else this.more = true;
  }
}

const entityHeadSchema = entityDocumentSchema(z.unknown());
const sourceHeadSchema = sourceDocumentSchema(z.unknown());

class RecordReader implements Reading {
  readonly entities: Placed<Entity>[] = [];
  readonly sources: Placed<Source>[] = [];
  readonly claims: Placed<Claim>[] = [];
  readonly geography: Placed<RawGeography>[] = [];
  readonly brokenEntities: BrokenRecords = new BrokenRecords();
  readonly brokenClaims: BrokenRecords = new BrokenRecords();
  brokenGeography: boolean = false;
  readonly issues: Issue[] = [];
  readonly counts: { entities: number; sources: number; claims: number } = {
    entities: 0,
    sources: 0,
    claims: 0,
  };
  criteria: Criteria | null = null;
  case: Placed<Case> | null = null;

  read(document: RawDocument): void {
    if (document.unreadable !== null) this.issues.push(unreadable(document, document.unreadable));
    this.issues.push(...findOddTexts(document));
    switch (document.role) {
      case "entities":
        this.#readEntities(document);
        break;
      case "source":
        this.#readSource(document);
        break;
      case "criteria":
        this.#readCriteria(document);
        break;
      case "geography": {
        const record = this.#check(geographyDocumentSchema, document.value, document, "");
        if (record === null) this.brokenGeography = true;
        else this.geography.push({ record, document, path: "" });
        break;
      }
      case "case": {
        const raw = this.#check(caseDocumentSchema, document.value, document, "");
        if (this.case !== null) this.issues.push(secondCase(document));
        else if (raw !== null) this.case = { record: normaliseCase(raw), document, path: "" };
        break;
      }
      case "scenario":
        // Read against the finished record, since it speaks of its entities and claims.
        break;
      case "other":
        break;
    }
  }

  #readEntities(document: RawDocument): void {
    const head = this.#check(entityHeadSchema, document.value, document, "");
    if (head === null) this.brokenEntities.more = true;
    listOf(document, "entities").forEach((raw, index) => {
      const path = `entities[${index}]`;
      this.counts.entities++;
      const entity = this.#check(entitySchema, raw, document, path);
      if (entity === null) this.brokenEntities.add(fieldOf(raw, "id"));
      if (entity === null || head === null) return;
      this.entities.push({ record: normaliseEntity(entity, head.class), document, path });
    });
  }

  #readSource(document: RawDocument): void {
    const head = this.#check(sourceHeadSchema, document.value, document, "");
    const source = head === null ? null : normaliseSource(head.source);
    if (source === null) this.brokenClaims.more = true;
    else this.sources.push({ record: source, document, path: "source" });
    this.counts.sources++;
    listOf(document, "claims").forEach((raw, index) => {
      const path = `claims[${index}]`;
      this.counts.claims++;
      const claim = this.#check(claimSchemaFor(raw), raw, document, path);
      if (source === null) return;
      if (claim === null) this.brokenClaims.add(fieldOf(raw, "id"), `${source.id}/`);
      else this.claims.push({ record: normaliseClaim(claim, source), document, path });
    });
  }

  #readCriteria(document: RawDocument): void {
    const criteria = this.#check(criteriaDocumentSchema, document.value, document, "");
    if (this.criteria === null) this.criteria = criteria;
    else this.issues.push(secondCriteria(document));
  }

  #check<T>(schema: z.ZodType<T>, value: unknown, document: RawDocument, path: string): T | null {
    if (document.unreadable !== null) return null;
    const checked = checkShape(schema, value, { document, path });
    this.issues.push(...checked.issues);
    return checked.value;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}

function listOf(document: RawDocument, name: string): readonly unknown[] {
  const list = fieldOf(document.value, name);
  return Array.isArray(list) ? list : [];
}

function unreadable({ file }: RawDocument, why: Unreadable): Issue {
  return { severity: "error", file, field: "", ...why };
}

function secondCriteria(document: RawDocument): Issue {
  return issueAt({ document, path: "" }, "", {
    code: "duplicate-id",
    message: "the scales of the criteria are given a second time",
    expected: "one file with table, readiness, facilityScale and capacityScale",
    hint: "Take one of the two out.",
  });
}

function secondCase(document: RawDocument): Issue {
  return issueAt({ document, path: "" }, "", {
    code: "duplicate-id",
    message: "what the record is about is told a second time",
    expected: "one document",
    hint: "Put the two together into one.",
  });
}

function noCriteria(): Issue {
  return {
    code: "missing-field",
    severity: "error",
    message: "the scales of the criteria are missing",
    file: "vocabulary/criteria.yaml",
    line: null,
    field: "",
    expected: "a file with table, readiness, facilityScale and capacityScale",
    hint: "Copy the file from the project's own data folder and change it.",
  };
}
