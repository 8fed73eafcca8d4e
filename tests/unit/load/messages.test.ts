import { describe, expect, it } from "vitest";
import { wordIssue } from "../../../src/core/load/word-issue.ts";
import type { Issue } from "../../../src/core/model/issue.ts";
import { loadSmall, loadWithClaim } from "./small-data.ts";

const MAKER = "id: c03, subject: maker, at: P3, kind: fact";

/** The one issue that a claim raises, in words. */
function complaint(claim: string): string {
  const { issues } = loadWithClaim(`{ ${claim} }`);
  expect(issues.map((issue: Issue) => issue.field)).toHaveLength(1);
  return issues.map(wordIssue).join("\n");
}

describe("a mistake that would change what is said is an issue", () => {
  it.each([
    ["a remark without its statement", `${MAKER}, predicate: remark`, '"note" is missing'],
    ["a remark with a blank one", `${MAKER}, predicate: remark, note: " "`, '" " does not fit'],
    [
      "an inference that names its rule and no claim that it was drawn from",
      "id: c03, subject: maker, predicate: remark, note: It is big., at: P1, kind: inference, saidBy: [buyer], rule: x",
      "derivedFrom: the inference",
    ],
    [
      "an inference that names what it was drawn from and no rule",
      "id: c03, subject: maker, predicate: remark, note: It is big., at: P1, kind: inference, saidBy: [buyer], derivedFrom: [c01]",
      "rule: the inference",
    ],
    [
      "an inference in the publisher's mouth",
      "id: c03, subject: maker, predicate: remark, note: It is big., at: P1, kind: inference, rule: x, derivedFrom: [c01]",
      'put in the mouth of "gazette"',
    ],
    [
      "an inference that says itself that the publisher drew it",
      "id: c03, subject: maker, predicate: remark, note: It is big., at: P1, kind: inference, rule: x, derivedFrom: [c01], saidBy: [gazette]",
      'put in the mouth of "gazette"',
    ],
    [
      "inputs of what is no inference",
      `${MAKER}, predicate: basedIn, object: japan, derivedFrom: [c01]`,
      "names what it was drawn from",
    ],
    [
      "one subject twice",
      "id: c03, subject: [maker, buyer, maker], predicate: remark, note: Big., at: P3, kind: fact",
      '"maker" stands twice',
    ],
    [
      "one subject under its own and its merged id",
      "id: c03, subject: [maker, old-maker], predicate: remark, note: Big., at: P3, kind: fact",
      '"old-maker" stands twice',
    ],
  ])("%s", (_, claim, words) => {
    expect(complaint(claim)).toContain(words);
  });

  it("a status word of another class", () => {
    const { issues } = loadSmall({
      organisations: `
class: organisation
entities: [{ id: gazette, label: G }, { id: maker, label: M }, { id: buyer, label: B }]
---
class: agreement
entities: [{ id: deal, label: Deal }]`,
      claims: `
  - { id: c01, subject: [maker, buyer], predicate: basedIn, object: japan, at: P1, kind: fact }
  - { id: c02, subject: deal, predicate: hasStatus, value: operating, at: P2, kind: fact }
  - { id: c03, subject: deal, predicate: hasStatus, value: signed, at: P2, kind: fact }
  - { id: c04, subject: deal, predicate: hasStatus, value: unknown, at: P2, kind: fact }`,
    });
    expect(issues.map(wordIssue)).toEqual([
      expect.stringMatching(/"operating" is no status of "deal".*signed, inEffect/),
    ]);
  });

  it("an entity that takes the word for what is not known as its id", () => {
    const { issues } = loadSmall({
      places: "class: place\nentities: [{ id: japan, label: J }, { id: unknown, label: U }]",
    });
    expect(issues.map(wordIssue)).toEqual([expect.stringContaining("any id but unknown")]);
  });
});

describe("a number that stands as text in a file is refused, with what to write", () => {
  it.each([
    ["27,5", "Write 27.5, without quotes."],
    ["１００", "Write 100, without quotes."],
    ["1 000", "Write 1000, without quotes."],
    ["1,234", "It can be 1.234 or 1,234; write 1.2340 or 1234, without quotes."],
    ["1e5", "Write it in the form that is expected."],
    ["half", "Write it in the form that is expected."],
  ])("%s", (value, hint) => {
    const claim = `${MAKER}, predicate: hasOrders, value: { value: "${value}", unit: GWh }, qualifiers: { product: unknown }`;
    expect(complaint(claim)).toContain(hint);
  });
});

describe("a message shows the form that was expected", () => {
  const invests = `${MAKER}, predicate: invests, object: japan`;
  const count = `${MAKER}, predicate: facilityCount`;
  const basedIn = `${MAKER}, predicate: basedIn`;
  it.each([
    [
      "an amount without its unit",
      `${invests}, qualifiers: { amount: 1600000000, basis: spent }`,
      "{ value: 1600000000, unit: USD }; or unknown",
    ],
    [
      "a value without its unit",
      `${count}, value: 7, qualifiers: { region: japan, countingRule: all }`,
      "{ value: 7, unit: facilities }",
    ],
    [
      "a number with a comma",
      `${invests}, qualifiers: { amount: { value: "1,600", unit: USD }, basis: spent }`,
      "a number, with no comma",
    ],
    [
      "a unit of another kind",
      `${invests}, qualifiers: { amount: { value: 5, unit: jobs }, basis: spent }`,
      "USD, EUR, KRW",
    ],
    [
      "an unknown number inside an amount",
      `${invests}, qualifiers: { amount: { value: unknown, unit: USD }, basis: spent }`,
      "a number, with no comma",
    ],
    ["a bare date as time", `${basedIn}, object: japan, time: 2025-03`, "{ from: 2025-03 }"],
    ["a bare speaker", `${basedIn}, object: japan, saidBy: buyer`, "[buyer]"],
    [
      "a party that speaks jointly with nobody",
      `${basedIn}, object: japan, saidBy: [{ id: buyer, jointly: true }]`,
      '"buyer" cannot speak jointly with nobody before it',
    ],
    ["no qualifiers", `${invests}`, "{ amount: …, basis: … }"],
    [
      "no subject",
      "id: c03, subject: [], predicate: basedIn, object: japan, at: P3, kind: fact",
      "a list with at least one entry",
    ],
    [
      "a paragraph as a number",
      "id: c03, subject: maker, predicate: basedIn, object: japan, at: 7, kind: fact",
      "P7 for the paragraph",
    ],
    ["an empty field", `${basedIn}, object: japan, note: `, '"note" is empty'],
    [
      "yes and no for true and false",
      `${MAKER}, predicate: usesComponent, object: japan, qualifiers: { essential: perhaps }`,
      "true, false or unknown",
    ],
  ])("for %s", (_, claim, words) => {
    expect(complaint(claim)).toContain(words);
  });
});

describe("a message says what to write instead", () => {
  const basedIn = `${MAKER}, predicate: basedIn`;
  it.each([
    ["object: unknown", `${basedIn}, object: unknown`, "Leave object out and write state: unknown"],
    [
      "value: unknown of an amount",
      `${MAKER}, predicate: facilityCount, value: unknown, qualifiers: { region: japan, countingRule: all }`,
      "Leave value out and write state: unknown",
    ],
    [
      "value: unknown of a word",
      `${MAKER}, predicate: tariffRisk, value: unknown, qualifiers: { comparedWith: unknown }`,
      "Leave value out and write state: unknown",
    ],
    [
      "value: unknown of a text",
      `${MAKER}, predicate: hasProperty, value: unknown, qualifiers: { property: size }`,
      "Leave value out and write state: unknown",
    ],
    [
      "unknown misspelt",
      `${MAKER}, predicate: tariffRisk, value: lower, qualifiers: { comparedWith: unknwon }`,
      "Nearest: unknown",
    ],
    ["value for object", `${basedIn}, value: japan`, "basedIn takes object: write object"],
    [
      "object for value",
      `${MAKER}, predicate: facilityCount, object: japan, qualifiers: { region: japan, countingRule: all }`,
      "facilityCount takes value: write value",
    ],
    [
      "an object of a remark",
      `${MAKER}, predicate: remark, note: Big., object: japan`,
      "its note says it",
    ],
    [
      "a required field misspelt",
      "id: c03, subjekt: maker, predicate: basedIn, object: japan, at: P3, kind: fact",
      'Did you mean "subject"?',
    ],
    [
      "the predicate misspelt",
      "id: c03, subject: maker, predicat: basedIn, object: japan, at: P3, kind: fact",
      'Did you mean "predicate"?',
    ],
    [
      "a predicate misspelt",
      `${MAKER}, predicate: basedin, object: japan`,
      'Did you mean "basedIn"?',
    ],
    [
      "a qualifier beside the others",
      `${basedIn}, object: japan, town: Tokyo`,
      "particulars stand under qualifiers",
    ],
    [
      "a date in words",
      `${basedIn}, object: japan, asOf: 23 June 2025`,
      "Did you mean 2025-06-23?",
    ],
    [
      "a date in American words",
      `${basedIn}, object: japan, asOf: "June 3, 2025"`,
      "Did you mean 2025-06-03?",
    ],
    ["a month in words", `${basedIn}, object: japan, asOf: Sept 2025`, "Did you mean 2025-09?"],
    [
      "a date with its order in doubt",
      `${basedIn}, object: japan, asOf: 06/05/2025`,
      "Write ~ after it for about",
    ],
    [
      "a party without a name",
      "id: c03, subject: unknown, predicate: basedIn, object: japan, at: P3, kind: fact",
      "an entity with the field unnamed",
    ],
  ])("for %s", (_, claim, words) => {
    expect(complaint(claim)).toContain(words);
  });
});

describe("the gate takes", () => {
  it.each([
    ["a year as a number", "predicate: basedIn, object: japan, asOf: 2025"],
    ["an unknown part", "predicate: acquired, object: buyer, qualifiers: { date: unknown }"],
    [
      "euros and won",
      "predicate: suppliesTo, object: buyer, qualifiers: { product: unknown, value: { min: 5, max: 6, unit: EUR } }",
    ],
    ["a state without an object", "predicate: basedIn, state: unknown"],
  ])("%s", (_, claim) => {
    expect(loadWithClaim(`{ ${MAKER}, ${claim} }`).issues).toEqual([]);
  });

  it("a tariff over 100 %, though no share is", () => {
    const policy = `
class: organisation
entities: [{ id: gazette, label: G }, { id: maker, label: M }]
---
class: policy
entities: [{ id: tariff, label: Tariff }]
---
class: product
entities: [{ id: car, label: Car }]`;
    const claims = `
  - { id: c01, subject: maker, predicate: basedIn, object: japan, at: P1, kind: fact }
  - id: c02
    subject: tariff
    predicate: appliesTo
    object: japan
    qualifiers: { origin: unknown, product: car, rate: { value: 145, unit: percent } }
    at: P2
    kind: fact`;
    expect(loadSmall({ organisations: policy, claims }).issues).toEqual([]);
  });
});
