import type { ClaimId } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { type Period, periodsOverlap } from "../model/period.ts";
import { type Quantity, quantityBounds, wordRate } from "../model/quantity.ts";
import { LONGEST_NAME, MOST_PATCHES } from "../model/reading/limits.ts";
import { MOST_PLAUSIBLE } from "../model/reading/plausible.ts";
import type { Patch, PatchType, Scenario, SetStatus, SetTariff } from "../model/scenario.ts";
import { type EntityClass, UNKNOWN } from "../model/vocabulary.ts";
import { readHypothesis } from "./read-hypothesis.ts";
import { FORM_HINT, type ScenarioProblem, ValueReader, within } from "./value-reader.ts";

/** A scenario, or all that is wrong with it. */
export type ReadScenario =
  | { readonly scenario: Scenario; readonly problems: readonly [] }
  | { readonly scenario: null; readonly problems: readonly ScenarioProblem[] };

const FIELDS = ["id", "name", "note", "dataVersion", "patches"];
const FORM = "fields with the names name, note, dataVersion and patches";

/** Reads a scenario from a file, a link or a form against the record that it speaks of. */
export function readScenario(value: unknown, dataset: Dataset): ReadScenario {
  const reader = new ValueReader(dataset);
  // What has nothing of a scenario is another thing, and its content is nobody's business.
  if (!FIELDS.some((name) => Object.hasOwn(Object(value), name))) {
    reader.note({ field: "", message: "it is no scenario", expected: FORM, hint: FORM_HINT });
    return { scenario: null, problems: reader.problems };
  }
  const raw = reader.fields(value, "", FIELDS);
  const name = reader.text(raw.name, "name");
  if (name?.trim() === "") reader.refuse(name, "name", "a name that says what is assumed");
  const id = readId(raw.id ?? slugOf(name ?? ""), reader);
  const note = reader.text(raw.note ?? "", "note");
  const dataVersion = reader.text(raw.dataVersion ?? reader.dataset.version, "dataVersion");
  const patches = readPatches(raw.patches, reader);
  if (patches !== null) {
    refuseClashes(patches, reader);
    refuseTooManyShares(patches, reader);
  }
  const complete = id !== null && name !== null && note !== null && dataVersion !== null;
  if (reader.problems.length > 0 || !complete || patches === null) {
    return { scenario: null, problems: reader.problems };
  }
  return { scenario: { id, name, note, dataVersion, patches }, problems: [] };
}

function readId(value: unknown, reader: ValueReader): string | null {
  const id = reader.text(value, "id");
  if (id === null || (id.length <= LONGEST_NAME && id === slugOf(id))) return id;
  return reader.refuse(id, "id", "small letters, digits and hyphens, such as florence-stays-shut");
}

function readPatches(value: unknown, reader: ValueReader): readonly Patch[] | null {
  // One that assumes nothing is a scenario: it changes no answer.
  if (Array.isArray(value) && value.length === 0) return [];
  if (Array.isArray(value) && value.length > MOST_PATCHES) {
    return reader.refuse(`${value.length} patches`, "patches", `at most ${MOST_PATCHES}`);
  }
  return reader.list(value, "patches", (patch, field) => readPatch(patch, field, reader));
}

/** A name as an id: small letters, digits and hyphens; "scenario" where nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "") || "scenario";
}

const READERS: {
  readonly [T in PatchType]: (raw: unknown, field: string, reader: ValueReader) => Patch | null;
} = {
  setStatus: readSetStatus,
  addHypothesis: readAddHypothesis,
  suppress: readSuppress,
  setTariff: readSetTariff,
};

function readPatch(value: unknown, field: string, reader: ValueReader): Patch | null {
  const type = (value as { readonly type?: unknown } | null | undefined)?.type;
  const known = reader.word(type, within(field, "type"), Object.keys(READERS) as PatchType[]);
  return known === null ? null : READERS[known](value, field, reader);
}

const WITH_STATUS: readonly EntityClass[] = ["facility", "agreement", "programme", "policy"];

function readSetStatus(value: unknown, field: string, reader: ValueReader): SetStatus | null {
  const raw = reader.fields(value, field, ["type", "entity", "status", "time"]);
  const entity = reader.entity(raw.entity, within(field, "entity"), WITH_STATUS);
  const status = reader.status(
    raw.status,
    within(field, "status"),
    entity === null ? [] : [entity],
  );
  const time = reader.period(raw.time, within(field, "time"));
  return entity === null || status === null ? null : { type: "setStatus", entity, status, time };
}

function readAddHypothesis(value: unknown, field: string, reader: ValueReader): Patch | null {
  const raw = reader.fields(value, field, ["type", "claim"]);
  const claim = readHypothesis(raw.claim, within(field, "claim"), reader);
  return claim === null ? null : { type: "addHypothesis", claim };
}

function readSuppress(value: unknown, field: string, reader: ValueReader): Patch | null {
  const raw = reader.fields(value, field, ["type", "claims"]);
  const known = new Set<unknown>(reader.dataset.claims.map(({ id }) => id));
  const claims = reader.list(raw.claims, within(field, "claims"), (id, place): ClaimId | null =>
    known.has(id)
      ? (id as ClaimId)
      : reader.refuse(id, place, "the id of a claim of the record, such as gazette-2025/c07"),
  );
  return claims === null ? null : { type: "suppress", claims };
}

const HIGHEST_RATE = MOST_PLAUSIBLE.percent;

const TARIFF_FIELDS = [
  "type",
  "policy",
  "origin",
  "destination",
  "product",
  "ratePercent",
  "basis",
  "quotaUnits",
  "beyondPercent",
  "offsetShare",
];

function readSetTariff(value: unknown, field: string, reader: ValueReader): SetTariff | null {
  const raw = reader.fields(value, field, TARIFF_FIELDS);
  const found = reader.problems.length;
  const at = (name: string): string => within(field, name);
  const optional = (name: string, max: number): number | null =>
    raw[name] === undefined || raw[name] === null
      ? null
      : reader.number(raw[name], at(name), 0, max);
  const policy = reader.entity(raw.policy, at("policy"), ["policy"]);
  const origin = reader.entity(raw.origin, at("origin"), ["place"]);
  const destination = reader.entity(raw.destination, at("destination"), ["place"]);
  const product = reader.entity(raw.product, at("product"), ["product"]);
  const ratePercent = reader.number(raw.ratePercent, at("ratePercent"), 0, HIGHEST_RATE);
  const basis = reader.word(raw.basis ?? "allIn", at("basis"), ["allIn", "added", "base"]);
  const quotaUnits = optional("quotaUnits", MOST_PLAUSIBLE.vehiclesPerYear);
  const beyondPercent = optional("beyondPercent", HIGHEST_RATE);
  const offsetShare = optional("offsetShare", 1) ?? 0;
  if (reader.problems.length > found) return null;
  if (policy === null || origin === null || destination === null || product === null) return null;
  if (ratePercent === null || basis === null) return null;
  const goods = { policy, origin, destination, product };
  return {
    type: "setTariff",
    ...goods,
    ratePercent,
    basis,
    quotaUnits,
    beyondPercent,
    offsetShare,
  };
}

// Two statuses of one thing would make the answer hang on their order.
function refuseClashes(patches: readonly Patch[], reader: ValueReader): void {
  const seen = new Set<string>();
  patches.forEach((patch, index) => {
    if (patch.type !== "setStatus" && patch.type !== "setTariff") return;
    const key =
      patch.type === "setStatus"
        ? patch.entity
        : [patch.policy, patch.origin, patch.destination, patch.product].join(" ");
    if (seen.has(key)) {
      reader.note({
        field: `patches[${index}]`,
        message: `"${key.split(" ")[0]}" is set twice`,
        expected: "one assumption for each plant, contract or tariff",
        hint: "Take one of the two out.",
      });
    }
    seen.add(key);
  });
}

// Of shares that are more than a company nothing can be worked out.
function refuseTooManyShares(patches: readonly Patch[], reader: ValueReader): void {
  const shares = patches.flatMap((patch, index) => {
    const stake = assumedStake(patch);
    return stake === null ? [] : [{ ...stake, index }];
  });
  for (const [place, { company, time, index }] of shares.entries()) {
    const together = shares.filter(
      (other, before) =>
        before <= place && other.company === company && periodsOverlap(other.time, time),
    );
    const percent = together.reduce((sum, { least }) => sum + least, 0);
    if (percent <= 100) continue;
    reader.problems.push({
      field: `patches[${index}]`,
      message: `with this the assumed shares of "${company}" are ${wordRate(percent)} at one time`,
      expected: "shares that are at most 100 % together",
      hint: "Make one of the shares smaller, or take it out.",
    });
  }
}

/** The share of a company that a patch assumes, in percent at least; null where it assumes none. */
export function assumedStake(
  patch: Patch,
): { readonly company: EntityId; readonly least: number; readonly time: Period } | null {
  if (patch.type !== "addHypothesis" || patch.claim.predicate !== "ownsStakeIn") return null;
  const { object, qualifiers, polarity, time } = patch.claim;
  if (object === null || polarity === "negative") return null;
  const share = qualifiers.share as Quantity | typeof UNKNOWN;
  return share === UNKNOWN ? null : { company: object, least: quantityBounds(share).low, time };
}
