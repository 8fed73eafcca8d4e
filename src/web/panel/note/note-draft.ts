import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../../core/model/claim.ts";
import type { Entity, EntityId } from "../../../core/model/entity.ts";
import type { ClaimKind, Commitment, Unit } from "../../../core/model/vocabulary.ts";
import {
  entityOfNote,
  type NewlyNamed,
  type Note,
  type NoteBasis,
  type NoteSays,
  WHERE,
} from "../../../core/own-notes/note.ts";
import {
  entriesOf,
  type NoteEntries,
  type NoteIssue,
  type NoteRelation,
  noteFields,
  readEntries,
  relationsBetween,
  relationsOf,
} from "../../../core/own-notes/note-form.ts";
import type { NoteTask } from "../../state/own/own-notes.ts";

/** What a note starts from: what it is about, and what can be said of that. */
export interface NoteTopic {
  /** Of something newly named its id and name are not known yet. */
  readonly entity: Pick<Entity, "id" | "class" | "label">;
  /** Whether it is named for the first time, since the record lacks it. */
  readonly isNew: boolean;
  /** The note that is changed; null = it is a new one. */
  readonly changed: Note | null;
  /** The other end, where the note is on a link. */
  readonly other: EntityId | null;
  readonly relations: readonly NoteRelation[];
  /** The claim that is corrected; null = none is. */
  readonly corrected: Claim | null;
  /** In which the record measures what plants can make. */
  readonly unit: Unit;
}

/** A note as it stands in its form. */
export interface NoteDraft {
  /** What something newly named is called, and what it is. */
  readonly named: NewlyNamed;
  readonly relation: NoteRelation;
  readonly entries: NoteEntries;
  readonly isDenied: boolean;
  readonly kind: ClaimKind;
  readonly strength: Commitment;
  readonly basis: NoteBasis["type"];
  readonly address: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** What a note is about; null where it is not in this version of the record. */
export function topicOf(task: NoteTask, graph: SupplyGraph): NoteTopic | null {
  if ("changes" in task) return changedTopic(task.changes, graph);
  if ("corrects" in task) return correctedTopic(task.corrects, graph);
  const rest = restOf(graph);
  if ("names" in task) return newTopic(rest);
  const edge = "link" in task ? graph.network.edge(task.link) : null;
  const entity = graph.entities.get("about" in task ? task.about : (edge?.subject ?? ""));
  if (entity === undefined) return null;
  const other = edge === null ? undefined : graph.entities.get(edge.object);
  if (other === undefined) return { ...rest, entity, relations: relationsOf(entity.class) };
  const between = relationsBetween(entity.class, other.class);
  // What the link says comes first.
  const isSaid = ({ predicate, direction }: NoteRelation): boolean =>
    predicate === edge?.predicate && direction === "out";
  const relations = [...between.filter(isSaid), ...between.filter((one) => !isSaid(one))];
  return { ...rest, entity, other: other.id, relations };
}

type Rest = Omit<NoteTopic, "entity" | "relations">;

function restOf({ dataset }: SupplyGraph): Rest {
  const { capacityUnit: unit } = dataset.criteria;
  return { other: null, corrected: null, isNew: false, changed: null, unit };
}

function newTopic(rest: Rest): NoteTopic {
  const entity = { id: "", class: "organisation", label: "" } as const;
  return { ...rest, entity, isNew: true, relations: [whereOf("organisation")] };
}

/** That something newly named is somewhere. */
export function whereOf(sort: NewlyNamed["class"]): NoteRelation {
  return { predicate: WHERE[sort], direction: "out" };
}

function correctedTopic(id: ClaimId, graph: SupplyGraph): NoteTopic | null {
  const { dataset, entities } = graph;
  const claim = dataset.claims.find((one) => one.id === id);
  const entity = entities.get(claim?.subject[0] ?? "");
  if (claim === undefined || entity === undefined) return null;
  const relations = [{ predicate: claim.predicate, direction: "out" }] as const;
  return { ...restOf(graph), entity, relations, corrected: claim };
}

/** A note that is there, seen from its subject, whichever end it was written from. */
function changedTopic(note: Note, graph: SupplyGraph): NoteTopic | null {
  const { corrects, names, says } = note;
  const rest = { ...restOf(graph), changed: note };
  if (names !== undefined) return newTopic(rest);
  if (corrects !== null) {
    const topic = correctedTopic(corrects, graph);
    return topic && { ...topic, changed: note };
  }
  const entity = graph.entities.get([says.subject].flat()[0] ?? "");
  return entity === undefined ? null : { ...rest, entity, relations: relationsOf(entity.class) };
}

/** The form of a note before anything is typed: of a correction, what the claim says. */
export function startDraft(topic: NoteTopic): NoteDraft | null {
  const { relations, corrected, changed } = topic;
  if (changed !== null) return draftOf(changed);
  const [relation] = relations;
  if (relation === undefined) return null;
  return {
    named: { label: "", class: "organisation" },
    relation,
    entries: corrected === null ? startEntries(relation, topic) : entriesOf(corrected),
    isDenied: corrected?.polarity === "negative",
    kind: corrected?.kind ?? "fact",
    strength: "possible",
    basis: corrected === null ? "source" : "readAgain",
    ...{ address: "", date: "", reason: "" },
    from: corrected?.time.from ?? "",
    to: corrected?.time.to ?? "",
  };
}

/** The form of a note as it was written. */
function draftOf({ says, basis, reason, names }: Note): NoteDraft {
  const { predicate, object = null, value = null, qualifiers = {} } = says;
  const said = { object, value, qualifiers } as Pick<Claim, "object" | "value" | "qualifiers">;
  const { time } = says;
  return {
    named: names ?? { label: "", class: "organisation" },
    relation: { predicate, direction: "out" },
    entries: entriesOf(said),
    isDenied: says.polarity === "negative",
    kind: says.kind,
    strength: says.commitment ?? "possible",
    basis: basis.type,
    address: basis.type === "source" ? basis.address : "",
    date: basis.type === "source" ? (basis.date ?? "") : "",
    from: time?.from ?? "",
    to: time?.to ?? "",
    reason,
  };
}

/** The fields of another relation: only the other end of a link is known before, and the unit in which the record measures. */
export function startEntries(
  relation: NoteRelation,
  { entity, other, unit }: Pick<NoteTopic, "entity" | "other" | "unit">,
): NoteEntries {
  const measured = noteFields(relation, entity.class).filter(
    ({ input }) => input.type === "quantity" && input.units.includes(unit),
  );
  const ends =
    other === null ? {} : { [relation.direction === "out" ? "object" : "subject"]: other };
  return { ...Object.fromEntries(measured.map(({ name }) => [`${name} unit`, unit])), ...ends };
}

/** Reads a form as a note. What is missing is told by its field; whether it can be is for the gate to say. */
export function readDraft(
  { entity, corrected, isNew }: NoteTopic,
  draft: NoteDraft,
  id: string,
  made: string,
): { readonly note: Note; readonly issues: readonly NoteIssue[] } {
  const { relation, basis, reason, isDenied } = draft;
  const named = { ...draft.named, label: draft.named.label.trim() };
  const about = isNew ? { id: entityOfNote({ id }), class: named.class } : entity;
  const { says, issues } = readEntries(relation, about, draft.entries);
  const missing = (field: string): NoteIssue => ({ field, code: "missing", text: "" });
  const needsReason = corrected !== null || relation.predicate === "remark";
  const isSame = relation.predicate === "possiblySameAs";
  const note: Note = {
    id,
    says: {
      ...says,
      subject: corrected?.subject ?? says.subject,
      ...(isSame ? sameness(draft) : { kind: kindOf(draft) }),
      ...(isDenied ? { polarity: "negative" } : {}),
      ...timeOf(draft),
    },
    basis: basisOf(draft),
    reason: reason.trim(),
    corrects: corrected?.id ?? null,
    made,
    ...(isNew ? { names: named } : {}),
  };
  return {
    note,
    issues: [
      ...(isNew && named.label === "" ? [missing("label")] : []),
      ...issues,
      ...(basis === "source" && draft.address.trim() === "" ? [missing("address")] : []),
      ...(needsReason && reason.trim() === "" ? [missing("reason")] : []),
    ],
  };
}

function sameness({ strength }: NoteDraft): Pick<NoteSays, "kind" | "commitment"> {
  return { kind: "assessment", commitment: strength };
}

// What was inferred from other claims is said by its corrector, who draws it from none.
function kindOf({ kind }: NoteDraft): ClaimKind {
  return kind === "inference" ? "assessment" : kind;
}

function timeOf({ from, to }: NoteDraft): Pick<NoteSays, "time"> {
  const time = {
    ...(from.trim() === "" ? {} : { from: from.trim() }),
    ...(to.trim() === "" ? {} : { to: to.trim() }),
  };
  return Object.keys(time).length === 0 ? {} : { time };
}

function basisOf({ basis, address, date }: NoteDraft): NoteBasis {
  if (basis !== "source") return { type: basis };
  const day = date.trim();
  return { type: "source", address: address.trim(), date: day === "" ? null : day };
}
