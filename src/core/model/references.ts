import type { Claim, ClaimId } from "./claim.ts";
import type { EntityId } from "./entity.ts";
import { PREDICATES } from "./predicate.ts";
import type { QualifierShape } from "./predicate-rule.ts";
import { type EntityClass, UNKNOWN } from "./vocabulary.ts";

/** An id that a claim names, with the field it stands in and the classes that may stand there. */
export interface Reference {
  readonly id: EntityId;
  readonly field: string;
  readonly classes: readonly EntityClass[] | null;
}

/** Every entity that a claim names: subject, object, qualifiers and speakers. */
export function entityReferences(claim: Claim): readonly Reference[] {
  const rule = PREDICATES[claim.predicate];
  const subjects = claim.subject.map((id, index) => ({
    id,
    field: claim.subject.length === 1 ? "subject" : `subject[${index}]`,
    classes: rule.subject,
  }));
  const classes = rule.complement.type === "entity" ? rule.complement.classes : null;
  const object = claim.object === null ? [] : [{ id: claim.object, field: "object", classes }];
  const shapes = Object.entries<QualifierShape>({ ...rule.required, ...rule.optional });
  const qualifiers = shapes.flatMap(([name, shape]) => {
    const id = (claim.qualifiers as Readonly<Record<string, unknown>>)[name];
    if (shape.type !== "entity" || typeof id !== "string" || id === UNKNOWN) return [];
    return [{ id, field: `qualifiers.${name}`, classes: shape.classes }];
  });
  const speakers = claim.saidBy.map(({ id }, index) => ({
    id,
    field: `saidBy[${index}]`,
    classes: ["organisation", "person"] as const,
  }));
  return [...subjects, ...object, ...qualifiers, ...speakers];
}

/** Every claim that a claim names. */
export function claimReferences(claim: Claim): readonly { id: string; field: string }[] {
  return [
    ...claim.supersedes.map((id, index) => ({ id, field: `supersedes[${index}]` })),
    ...(claim.sameEvidenceAs === null
      ? []
      : [{ id: claim.sameEvidenceAs, field: "sameEvidenceAs" }]),
    ...claim.derivedFrom.map((id, index) => ({ id, field: `derivedFrom[${index}]` })),
  ];
}

/** The claims that say of themselves that they correct or replace a claim. */
export function replacementsOf(id: ClaimId, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ supersedes }) => supersedes.includes(id));
}
