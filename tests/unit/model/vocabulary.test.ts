import { describe, expect, it } from "vitest";
import { PREDICATE_NAMES, PREDICATES } from "../../../src/core/model/predicate.ts";
import { ENTITY_CLASSES, STATUS_WORDS, SUBTYPES } from "../../../src/core/model/vocabulary.ts";
import { PREDICATE_WORDS } from "../../../src/core/model/wording/predicate-words.ts";

describe("the words of the data model", () => {
  it("give a status to every class that can have one, unknown included", () => {
    expect(Object.keys(STATUS_WORDS).sort()).toEqual([...PREDICATES.hasStatus.subject].sort());
    for (const words of Object.values(STATUS_WORDS)) expect(words).toContain("unknown");
  });

  it("keep the status of a plant apart from that of a policy and of an agreement", () => {
    expect(STATUS_WORDS.agreement).not.toContain("operating");
    expect(STATUS_WORDS.facility).not.toContain("inForce");
    expect(STATUS_WORDS.policy).not.toContain("signed");
  });

  it("give each subtype to one class only", () => {
    const all = Object.values(SUBTYPES).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(SUBTYPES).sort()).toEqual([...ENTITY_CLASSES].sort());
  });

  it("let a predicate be read in every way it is drawn", () => {
    for (const predicate of PREDICATE_NAMES) {
      const { complement } = PREDICATES[predicate];
      const words = PREDICATE_WORDS[predicate];
      expect(words.one, predicate).not.toBe("");
      expect(words.inverse === "", predicate).toBe(complement.type !== "entity");
    }
  });
});
