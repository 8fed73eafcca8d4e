import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/core/graph/build-graph.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { readRecord } from "../support/record.ts";

const graph = buildGraph(readRecord(), LENSES.everything);
const found = new Set(
  [...graph.conflicts, ...graph.differences].map(
    ({ subject, predicate }) => `${subject} ${predicate}`,
  ),
);

/** The conflicts that the collectors of the facts listed by hand, each with the point on which the finder has it. */
const LISTED: readonly (readonly [about: string, point: string])[] = [
  ["AESC: the split between Envision and Nissan", "envision-group ownsStakeIn"],
  ["AESC: when Envision acquired it", "envision-group acquired"],
  ["Envision Group: Hong Kong or China", "envision-group ascribedNationality"],
  ["AESC Florence: jobs", "aesc pledgesJobs"],
  ["AESC Florence 2: being built or cancelled", "aesc-florence-2 hasStatus"],
  ["AESC Bowling Green: halted or going on", "aesc-bowlinggreen hasStatus"],
  ["AESC Bowling Green: 20 or 30 GWh", "aesc-bowlinggreen hasCapacity"],
  ["Samsung SDI: the customer of March 2025", "samsung-sdi suppliesTo"],
  ["LG Energy Solution: seven or eight plants", "lg-energy-solution facilityCount"],
  ["SK On: four or six plants", "sk-on facilityCount"],
  ["Lansing: pouch or prismatic cells", "lges-lansing produces"],
  ["Lansing: bought in April or May", "lg-energy-solution acquired"],
  ["Honda in Ohio: the building or the whole plant", "honda acquired"],
  ["NextStar: Brampton or Windsor", "nextstar-windsor locatedIn"],
  ["LGES Arizona: 27 or 36 GWh", "lges-queencreek hasCapacity"],
  ["LGES Arizona: 2170 or 46 mm cells", "lges-queencreek produces"],
  ["LGES Arizona: start", "lges-queencreek hasMilestone"],
  ["Ultium Warren: investment", "ultium-cells invests"],
  ["Ultium Warren: 30 or 35 GWh", "ultium-warren hasCapacity"],
  ["BlueOval SK: two or three plants", "blueoval-sk facilityCount"],
  ["Bartow County: start", "hsagp-bartow hasMilestone"],
  ["SK Battery America: capacity", "skba-commerce hasCapacity"],
  ["SK Battery America: 958 or 968 jobs", "sk-battery-america cutsJobs"],
  ["GM and Samsung SDI: start", "gm-sdi-newcarlisle hasMilestone"],
  ["GM and Samsung SDI: capacity", "gm-sdi-newcarlisle hasCapacity"],
  ["Ford Marshall: scale", "ford-marshall hasCapacity"],
  ["Gotion Big Rapids: cells or materials", "gotion-bigrapids produces"],
  ["EVE Debrecen: start", "eve-debrecen hasMilestone"],
  ["EVE Debrecen: capacity", "eve-debrecen hasCapacity"],
  ["CATL Arnstadt: capacity", "catl-arnstadt hasCapacity"],
  ["BMW San Luis Potosí: jobs", "bmw pledgesJobs"],
  ["L-H Jeffersonville: where it stands", "lh-jeffersonville locatedIn"],
  ["LGES and Ford: share of sales that was called off", "lges-ford-contract-75 hasProperty"],
  ["LGES and Mercedes: end of the contract", "lg-energy-solution suppliesTo"],
  ["Samsung SDI at Göd: sums for 46 mm lines", "samsung-sdi invests"],
  ["US surcharge: 10 or 15 %", "us-section-122 appliesTo"],
  ["Supreme Court: date of the ruling", "scotus-ieepa-ruling hasMilestone"],
  ["L&F and Tesla: what is left", "lf-tesla-contract hasProperty"],
  ["POSCO: sum of the cathode contract", "posco-future-m suppliesTo"],
  ["EcoPro: sum of the cathode contract", "ecopro-bm suppliesTo"],
  ["South Carolina: grant for Florence", "south-carolina-state grantsIncentive"],
  ["Germany: cars exported to the US", "germany tradeVolume"],
];

const isOpen = ({ sort }: (typeof graph.differences)[number]): boolean => sort === "answers";

describe("the finder of disagreements, on the whole record", () => {
  it.each(LISTED)("has %s", (_, point) => expect([...found]).toContain(point));

  it("takes no number for a contradiction that is only given with fewer digits", () => {
    const contradicted = graph.conflicts.map(({ subject, predicate }) => `${subject} ${predicate}`);
    for (const rounded of [
      "lg-chem ownsStakeIn",
      "ecopro-bm suppliesTo",
      "posco-future-m suppliesTo",
    ]) {
      expect(contradicted).not.toContain(rounded);
    }
  });

  it("finds on one subject, and against one claim, just what is listed of all", () => {
    const disputes = [...graph.conflicts, ...graph.differences.filter(isOpen)];
    const { claims, entities } = graph;
    for (const id of entities.keys()) {
      const on = graph.disagreementsOn(id);
      expect(on.contradictions, id).toEqual(graph.conflicts.filter((one) => one.subject === id));
      expect(on.differences, id).toEqual(graph.differences.filter((one) => one.subject === id));
    }
    for (const id of claims.keys()) {
      const against = disputes.filter(({ sides }) => sides.some((one) => one.claims.includes(id)));
      expect(graph.disputing(id), id).toEqual(against);
    }
    expect(disputes.length).toBeGreaterThan(20);
  });

  it("names sides that are all counted claims on the point, and at least two of them", () => {
    for (const { subject, predicate, sort, sides } of [...graph.conflicts, ...graph.differences]) {
      expect(sides.length, `${subject} ${predicate}`).toBeGreaterThan(1);
      for (const id of sides.flatMap(({ claims }) => claims)) {
        const claim = graph.claims.get(id);
        expect(claim?.predicate, id).toBe(predicate);
        // Shares of one firm are on the firm.
        if (sort === "shares") expect(claim?.object, id).toBe(subject);
        else expect(claim?.subject, id).toContain(subject);
      }
    }
  });
});
