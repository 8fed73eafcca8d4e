import type { Dataset } from "../../model/dataset.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import { formAtEnd } from "../../model/name/legal-forms.ts";
import { readingsOf, readName } from "../../model/name/name-form.ts";
import type { EntityClass } from "../../model/vocabulary.ts";

/** Why a name may be somebody, and is never taken for them unseen. */
export type NearReason =
  | "ambiguous-name"
  | "several"
  | "other-class"
  | "same-core"
  | "with-place"
  | "begins-so"
  | "one-edit";

/** Whom a name stands for: one for certain, some who may be meant, or nobody. */
export type NameMatch =
  | { readonly found: "one"; readonly entity: EntityId }
  | { readonly found: "near"; readonly entities: readonly EntityId[]; readonly reason: NearReason }
  | { readonly found: "none" };

/** Words that firms of one house put behind its name. Never left out of a name that is matched unseen. */
const COMMON_WORDS = new Set([
  ...["group", "holding", "holdings", "international", "global", "gruppe", "company", "cars"],
  ...["motor", "motors", "corporation", "industries", "battery", "batteries", "그룹", "集团"],
]);
/** Below this many letters one edit makes another name. */
const SHORTEST_EDITED = 6;

/** Matches names against a record. Building is O(names), a name that was asked before is remembered. */
export class NameRegister {
  readonly #keys = new Map<string, Set<EntityId>>();
  readonly #ambiguous = new Map<string, Set<EntityId>>();
  readonly #cores = new Map<string, Set<EntityId>>();
  readonly #places = new Set<string>();
  readonly #byLength = new Map<number, [string, EntityId][]>();
  readonly #entities: ReadonlyMap<EntityId, Entity>;
  readonly #asked = new Map<string, NameMatch>();

  constructor({ entities }: Pick<Dataset, "entities">) {
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
    for (const entity of entities) {
      if (entity.unnamed === null && entity.subtype !== "publisher") this.#add(entity);
    }
  }

  #add(entity: Entity): void {
    const { id, label, names, ambiguousNames, class: entityClass } = entity;
    const keys = entityClass === "product" ? goodsKeysOf : keysOf;
    for (const name of [label, ...names]) {
      for (const key of keys(name)) add(this.#keys, key, id);
      if (entityClass === "organisation") this.#addNear(name, id);
      if (entityClass === "place") this.#places.add(readName(name).compact);
    }
    for (const name of ambiguousNames) {
      for (const key of keys(name)) add(this.#ambiguous, key, id);
    }
  }

  #addNear(name: string, id: EntityId): void {
    const core = coreOf(name);
    if (core !== "") add(this.#cores, core, id);
    const { compact } = readName(name);
    const list = this.#byLength.get(compact.length) ?? [];
    list.push([compact, id]);
    this.#byLength.set(compact.length, list);
  }

  /** Whom a name stands for among entities of one class. */
  match(name: string, entityClass: EntityClass = "organisation"): NameMatch {
    const asked = `${entityClass} ${name}`;
    const known = this.#asked.get(asked);
    if (known !== undefined) return known;
    const found = this.#find(name, entityClass);
    this.#asked.set(asked, found);
    return found;
  }

  /** Whether exactly one entity of the class has this name. */
  isKnown(name: string, entityClass: EntityClass = "organisation"): boolean {
    return this.match(name, entityClass).found === "one";
  }

  #find(name: string, entityClass: EntityClass): NameMatch {
    const keys = entityClass === "product" ? goodsKeysOf(name) : keysOf(name);
    const ambiguous = keys.flatMap((key) => [...(this.#ambiguous.get(key) ?? [])]);
    if (ambiguous.length > 0) return near(ambiguous, "ambiguous-name");
    const exact = [...new Set(keys.flatMap((key) => [...(this.#keys.get(key) ?? [])]))];
    const right = exact.filter((id) => this.#entities.get(id)?.class === entityClass);
    const [one] = right;
    if (right.length === 1 && one !== undefined) return { found: "one", entity: one };
    if (right.length > 1) return near(right, "several");
    if (entityClass !== "organisation") return { found: "none" };
    if (exact.length > 0) return near(exact, "other-class");
    return this.#findNear(name);
  }

  #findNear(name: string): NameMatch {
    const form = readName(name);
    const core = this.#cores.get(coreOf(name));
    if (core !== undefined) return near([...core], "same-core");
    for (let end = form.core.length - 1; end > 0; end--) {
      if (!this.#places.has(form.core.slice(end).join(""))) continue;
      const rest = this.#keys.get(form.core.slice(0, end).join(""));
      if (rest !== undefined) return near([...rest], "with-place");
    }
    const han = /^[\p{sc=Han}\p{sc=Hangul}]{4,}/u.exec(form.compact)?.[0] ?? "";
    for (let length = han.length - 1; length >= 4; length--) {
      const begun = this.#keys.get(han.slice(0, length));
      if (begun !== undefined) return near([...begun], "begins-so");
    }
    if (form.compact.length < SHORTEST_EDITED) return { found: "none" };
    const edited = [-1, 0, 1]
      .flatMap((more) => this.#byLength.get(form.compact.length + more) ?? [])
      .filter(([key]) => key.length >= SHORTEST_EDITED && isOneEdit(form.compact, key));
    return edited.length === 0
      ? { found: "none" }
      : near(
          edited.map(([, id]) => id),
          "one-edit",
        );
  }
}

function near(entities: readonly EntityId[], reason: NearReason): NameMatch {
  return { found: "near", entities: [...new Set(entities)].sort(), reason };
}

function add(map: Map<string, Set<EntityId>>, key: string, id: EntityId): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}

/** The ways to write a name so that two that are the same are the same. Words for a group stay. */
function keysOf(name: string): readonly string[] {
  const plain = name.normalize("NFKC").replace(/\(주\)|㈜|\(株\)/g, " ");
  return [...new Set(readingsOf(plain).map(({ compact }) => compact))].filter((key) => key !== "");
}

/** As `keysOf`, for goods: one cell and many cells are the same. */
function goodsKeysOf(name: string): readonly string[] {
  const singular = readName(name).core.map((word) =>
    word.length < 4 ? word : word.replace(/ies$/, "y").replace(/(?<!s)s$/, ""),
  );
  return [...new Set([...keysOf(name), singular.join("")])].filter((key) => key !== "");
}

function coreOf(name: string): string {
  const { core } = readName(name);
  const own = core.filter((word) => !COMMON_WORDS.has(word) && formAtEnd(word) === null);
  return own.length === core.length || own.join("").length < 3 ? core.join("") : own.join("");
}

/** Whether one letter more, less, other or swapped makes one text the other (Damerau 1964). O(length). */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (at === short.length) return false;
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}
