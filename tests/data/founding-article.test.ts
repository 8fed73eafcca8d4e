import { describe, expect, it } from "vitest";
import type { Claim, ClaimOf, Predicate } from "../../src/core/model/claim.ts";
import { quantityBounds } from "../../src/core/model/quantity.ts";
import { entityReferences } from "../../src/core/model/references.ts";
import { readData } from "../../src/io/read-data.ts";
import { FOUNDING_SOURCE } from "../support/founding.ts";

/** The rows of the list that the article was entered from, in its order. */
const ROWS =
  `c01 c02 c03 c04 c04b c05 c06 c07 c08 c09 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19 c20 c21 c22
  c23 c24 c25 c26 c27 c28 c29 c30 c31 c32 c33 c34 c35 c36 c37 c38 c39 c40 c41 c42 c43 c44 c45 c46 c46b c47
  c48 c49 c50 c51 c52 c53 c53b c54 c55 c56 c57 c58 c59 c60 c61 c62 c63 c64 c65 c66 c67 c68 c69 c70 c71 c72
  c73 c74 c75 c76 c77`.split(/\s+/);

const { dataset } = readData();
const CLAIMS = (dataset?.claims ?? []).filter(({ source }) => source === FOUNDING_SOURCE);

function get(id: string): Claim {
  const claim = CLAIMS.find((one) => one.id === `${FOUNDING_SOURCE}/${id}`);
  if (claim === undefined) throw new Error(`There is no claim ${id}.`);
  return claim;
}

function all<P extends Predicate>(predicate: P, subject?: string): readonly ClaimOf<P>[] {
  return CLAIMS.filter(
    (claim) =>
      claim.predicate === predicate && (subject === undefined || claim.subject.includes(subject)),
  ) as readonly Claim[] as readonly ClaimOf<P>[];
}

const names = (claim: Claim, id: string): boolean =>
  entityReferences(claim).some((one) => one.id === id);

describe("the founding article", () => {
  it("is entered row by row", () => {
    const ids = new Set(CLAIMS.map(({ id }) => id.split("/")[1]));
    expect(ROWS.filter((row) => !ids.has(row))).toEqual([]);
  });

  it("is quoted by place: headline, deck or one of 16 paragraphs", () => {
    for (const { id, at } of CLAIMS) {
      expect(at, id).toMatch(/^(H|D|P\d+)(, (H|D|P\d+))*$/);
      for (const [, number] of at.matchAll(/P(\d+)/g)) {
        expect(Number(number), id).toBeGreaterThan(0);
        expect(Number(number), id).toBeLessThanOrEqual(16);
      }
    }
  });

  it("says nothing itself of what we infer, and shows what each inference rests on", () => {
    const inferences = CLAIMS.filter(({ kind }) => kind === "inference");
    expect(inferences.length).toBeGreaterThan(0);
    for (const { id, saidBy, derivedFrom } of inferences) {
      expect(
        saidBy.map((speaker) => speaker.id),
        id,
      ).toEqual(["second-source"]);
      expect(derivedFrom.length, id).toBeGreaterThan(0);
    }
    const ours = CLAIMS.filter(({ saidBy }) => saidBy.some(({ id }) => id === "second-source"));
    expect(ours).toEqual(inferences);
  });

  it("is handed on by the paper wherever another speaks", () => {
    for (const { id, kind, saidBy } of CLAIMS) {
      if (kind !== "inference") expect(saidBy[0]?.id, id).toBe("korea-herald");
    }
  });

  it("marks a company that speaks of itself as interested", () => {
    for (const { id, kind, saidBy } of CLAIMS) {
      if (kind === "companyStatement") expect(saidBy.at(-1)?.interested, id).toBe(true);
    }
  });
});

describe("what the founding article does not say stays unsaid", () => {
  it("46-series cells are made in no place that is named", () => {
    const makers = [...all("produces"), ...all("suppliesTo")].filter((claim) =>
      names(claim, "cell-46-series"),
    );
    expect(makers.map(({ id }) => id)).toContain(`${FOUNDING_SOURCE}/c30`);
    for (const { id, qualifiers } of makers) {
      expect(qualifiers.region ?? "unknown", id).toBe("unknown");
    }
  });

  it("no capacity is given: no GWh anywhere", () => {
    expect(JSON.stringify(CLAIMS)).not.toMatch(/GWh/i);
    expect(all("hasCapacity")).toEqual([]);
  });

  it("Florence supplies Woodruff by inference only", () => {
    const supply = CLAIMS.filter(
      (claim) => claim.subject.includes("aesc-florence") && claim.object === "bmw-woodruff",
    );
    expect(supply.map(({ kind }) => kind)).toEqual(["inference"]);
  });

  it("Samsung SDI has a US site neither stated nor denied", () => {
    for (const predicate of ["hasSitesIn", "operates", "produces"] as const) {
      expect(all(predicate, "samsung-sdi"), predicate).toEqual([]);
    }
  });

  it("Samsung SDI's US customer has no name", () => {
    expect(get("c29").object).toBe("us-carmaker-unnamed");
    const party = dataset?.entities.find(({ id }) => id === "us-carmaker-unnamed");
    expect(party?.unnamed).toBe("unnamed");
  });

  it("lower tariff risk is one professor's opinion of two firms, compared with nobody", () => {
    const [claim, ...others] = all("tariffRisk");
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      id: `${FOUNDING_SOURCE}/c43`,
      kind: "opinion",
      subject: ["lg-energy-solution", "sk-on"],
      qualifiers: { comparedWith: "unknown" },
    });
    expect(claim?.saidBy.at(-1)?.id).toBe("yang-min-ho");
    expect(get("c63b").sameEvidenceAs).toBe(`${FOUNDING_SOURCE}/c43`);
  });

  it("the Korean makers' expansion in the US is not dealt out to each", () => {
    expect(get("c08").subject).toEqual(["korean-battery-makers", "us"]);
  });

  it("the period of the UK quota, and the rate beyond it, are not stated", () => {
    expect(get("c58").qualifiers).toMatchObject({
      quotaPeriod: "unknown",
      outOfQuotaRate: "unknown",
    });
  });

  it("the counts of 7 and 4 are of North America, joint ventures included", () => {
    const counts = all("facilityCount");
    expect(counts.map(({ value }) => value?.value)).toEqual([7, 4]);
    for (const { id, qualifiers } of counts) {
      expect(qualifiers.region, id).toBe("north-america-kh");
      expect(qualifiers.countingRule, id).toMatch(/being built.*joint ventures/);
    }
    const places = all("partOf").filter((claim) => names(claim, "north-america-kh"));
    expect(places).toEqual([]);
  });

  it("Envision is China's and Hong Kong's in two claims about one group", () => {
    const homes = all("ascribedNationality", "envision-group").map(({ object }) => object);
    expect(homes.sort()).toEqual(["china", "hong-kong"]);
  });

  it("Envision's share is more than half and at most all", () => {
    const [claim, ...others] = all("ownsStakeIn");
    expect(others).toEqual([]);
    const share = claim?.qualifiers.share;
    if (share === undefined || share === "unknown") throw new Error("The share is given.");
    expect(quantityBounds(share)).toEqual({ low: 50, high: 100 });
    expect(share.minExclusive).toBe(true);
  });

  it("money spent and money pledged are apart", () => {
    const sums = all("invests", "aesc").map(({ qualifiers }) => qualifiers.basis);
    expect([...new Set(sums)].sort()).toEqual(["pledged", "spent", "totalCost"]);
  });

  it("no firm is called a foreign entity of concern", () => {
    expect(JSON.stringify(CLAIMS)).not.toMatch(/foreign entit/i);
  });

  it("paused is not cancelled, going on is not operating, developed is not made", () => {
    expect(get("c04").value).toBe("constructionPaused");
    expect(get("c17").value).toBe("ongoing");
    expect(get("c31").qualifiers).toMatchObject({ stage: "developmentComplete" });
    const statuses = all("hasStatus").map(({ value }) => value);
    for (const never of ["cancelled", "closed"] as const) expect(statuses).not.toContain(never);
    for (const { id, kind, value } of all("hasStatus")) {
      if (value === "operating") expect(kind, id).toBe("plan");
    }
  });

  it("400,000 cars a year are Germany's, and approximate", () => {
    const volumes = all("tradeVolume");
    expect(volumes.map(({ subject }) => subject)).toEqual([["germany"]]);
    expect(volumes[0]?.value).toMatchObject({ value: 400_000, approx: true });
  });

  it("no coordinates and no identifier were taken from memory", () => {
    expect(all("locatedIn").filter(({ qualifiers }) => qualifiers.coordinates)).toEqual([]);
    expect(dataset?.entities.filter(({ externalIds }) => externalIds.length > 0)).toEqual([]);
  });
});
