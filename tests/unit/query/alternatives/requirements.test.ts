import { describe, expect, it } from "vitest";
import { conjunction, disjunction, type Truth } from "../../../../src/core/query/need/truth.ts";
import type { WordedAlternatives } from "../../../../src/core/word/ranking/alternatives.ts";
import { answerTo, failureOf } from "../../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const NEED = { product: "cell", buyer: "buyer", market: "here", insteadOf: "lost" };
const SORTS = [
  makeEntity("tall-cell", "product", { label: "tall cells", broader: ["cell"] }),
  makeEntity("tallest-cell", "product", { label: "tallest cells", broader: ["tall-cell"] }),
];
const NAMED: ClaimSketch = {
  id: "s/named",
  subject: "ann",
  predicate: "alternativeFor",
  object: "buyer",
  qualifiers: { product: "cell", market: "here" },
};

let count = 0;
const claim = (sketch: Omit<ClaimSketch, "id">): ClaimSketch => {
  count += 1;
  return { id: `s/c${count}`, ...sketch };
};

function ask(claims: readonly ClaimSketch[], input: Record<string, unknown>): WordedAlternatives {
  const dataset = makeDataset([NAMED, ...claims], { entities: SORTS });
  const result = answerTo(dataset, "alternatives", { ...NEED, lens: "everything", ...input });
  return result.result;
}

/** How Ann stands with a requirement; among others in her list it does not matter. */
function stand(
  require: string,
  claims: readonly ClaimSketch[],
  input: Record<string, unknown> = {},
): Truth {
  const { meets, possible, excluded } = ask(claims, { require, ...input });
  const [lists, truths] = [
    [meets, possible, excluded],
    ["true", "unknown", "false"],
  ] as const;
  const found = lists.findIndex((list) => list.some(({ id }) => id === "ann"));
  return truths[found] ?? "unknown";
}

const makes = (
  stage: string,
  more: Partial<ClaimSketch> & { readonly region?: string } = {},
): ClaimSketch => {
  const { region = "here", ...rest } = more;
  return claim({
    subject: "ann",
    predicate: "produces",
    object: "cell",
    qualifiers: { stage, region },
    ...rest,
  });
};
const from = (date: string): Partial<ClaimSketch> => ({
  kind: "plan",
  time: { from: date, to: null },
});

describe("truth values", () => {
  it("are joined by Kleene's tables: the least for and, the greatest for or", () => {
    const all: readonly Truth[] = ["false", "unknown", "true"];
    all.forEach((a, left) => {
      all.forEach((b, right) => {
        expect(conjunction([a, b])).toBe(all[Math.min(left, right)]);
        expect(disjunction([a, b])).toBe(all[Math.max(left, right)]);
      });
    });
    expect(conjunction([])).toBe("true");
    expect(disjunction([])).toBe("false");
  });
});

describe("to make the very product in the market", () => {
  const product = (...claims: ClaimSketch[]): Truth => stand("local-product", claims);
  const by = (neededBy: string, ...claims: ClaimSketch[]): Truth =>
    stand("local-product", claims, { neededBy });

  it("is met by who supplies it from there, also where the source is a plant of its own", () => {
    expect(product(makes("supplying"))).toBe("true");
    expect(
      product(
        claim({ subject: "ann", predicate: "operates", object: "plant" }),
        claim({ subject: "plant", predicate: "locatedIn", object: "town-here" }),
        claim({ subject: "town-here", predicate: "partOf", object: "here" }),
        makes("supplying", { subject: "plant", region: "unknown" }),
      ),
    ).toBe("true");
  });

  it("is too late from the day after the last day of the need, and not on the day itself", () => {
    const begins = (day: string) =>
      makes("supplying", { time: { from: day, to: null }, kind: "fact" });
    for (const need of ["2027", "2027-12", "2027-12-31"]) {
      expect(by(need, begins("2027-12-31"))).toBe("true");
      expect(by(need, begins("2027"))).toBe("true");
      expect(by(need, begins("2028-01-01"))).toBe("false");
    }
  });

  it("is open where nothing joins the product to the market", () => {
    expect(product()).toBe("unknown");
    expect(product(makes("supplying", { region: "there" }))).toBe("unknown");
    const site = claim({ subject: "ann", predicate: "hasSitesIn", object: "here" });
    expect(product(makes("supplying", { region: "unknown" }), site)).toBe("unknown");
  });

  it("fails where it is denied", () => {
    expect(product(makes("supplying", { polarity: "negative" }))).toBe("false");
  });

  it("is neither met nor failed by a plan, as long as it can come in time", () => {
    expect(product(makes("supplying", from("2027")))).toBe("unknown");
    expect(by("2027", makes("supplying", from("2027")))).toBe("unknown");
    expect(by("2027", makes("massProductionScheduled", from("2026-10/2028-03")))).toBe("unknown");
  });

  it("fails by a plan that is due only after the need, and by that alone", () => {
    const late = makes("supplying", from("2028"));
    expect(by("2027", late)).toBe("false");
    expect(by("2027", makes("massProductionScheduled", from("2028")))).toBe("false");
    expect(by("2027", late, makes("supplying"))).toBe("true");
    expect(by("2027", late, makes("supplying", from("2026")))).toBe("unknown");
    expect(by("2027", late, makes("inDevelopment"))).toBe("unknown");
  });

  it("fails though the same plan is told without its date, but not where another's is", () => {
    const late = makes("massProductionScheduled", from("2028"));
    const undated = { kind: "plan", time: { from: null, to: null } } as const;
    expect(by("2027", late, makes("unknown", undated))).toBe("false");
    const plant = claim({ subject: "ann", predicate: "operates", object: "plant" });
    expect(by("2027", late, plant, makes("unknown", { ...undated, subject: "plant" }))).toBe(
      "unknown",
    );
  });

  it("cites the claim that makes it fail", () => {
    const late = makes("supplying", from("2028"));
    const [ann] = ask([late], { require: "local-product", neededBy: "2027" }).excluded;
    expect(ann?.failed).toMatchObject({
      requirement: "local-product",
      words: "makes cells in Here by 2027",
      truth: "false",
      claims: [late.id],
    });
  });
});

describe("to have a sort of the product", () => {
  const sort = (...claims: ClaimSketch[]): Truth => stand("format:tall-cell", claims);
  const tall = (stage: string, more: Partial<ClaimSketch> = {}): ClaimSketch =>
    makes(stage, { object: "tall-cell", ...more });

  it("is met by who makes, supplies or samples it, or a sort of it", () => {
    expect(sort(tall("supplying"))).toBe("true");
    expect(sort(tall("sampling"))).toBe("true");
    expect(sort(makes("supplying", { object: "tallest-cell" }))).toBe("true");
    const supplies = claim({
      subject: "ann",
      predicate: "suppliesTo",
      object: "cat",
      qualifiers: { product: "tall-cell" },
    });
    expect(sort(supplies)).toBe("true");
    expect(sort({ ...supplies, polarity: "negative" })).toBe("unknown");
  });

  it("is open for who makes the family, plans it, or is still developing it", () => {
    expect(sort(makes("supplying"))).toBe("unknown");
    expect(sort(tall("supplying", { kind: "plan" }))).toBe("unknown");
    expect(sort(tall("inDevelopment"))).toBe("unknown");
    expect(sort(tall("unknown"))).toBe("unknown");
  });

  it("fails for who is said not to work on it, not for who only does not supply it", () => {
    expect(sort(tall("none"))).toBe("false");
    expect(sort(tall("sampling", { polarity: "negative" }))).toBe("false");
    expect(sort(tall("supplying", { polarity: "negative" }))).toBe("unknown");
  });

  it("is refused for what is no sort of the product, with the sorts that there are", () => {
    const dataset = makeDataset([NAMED], { entities: SORTS });
    const refused = (require: string): string =>
      failureOf(dataset, "alternatives", { ...NEED, require }).message;
    expect(refused("format:other-product")).toBe(
      "“format:other-product” asks for other goods, which is no sort of cells. Sorts of cells: tall-cell, tallest-cell.",
    );
    expect(refused("format:cell")).toContain("no sort of cells");
    const none = makeDataset([NAMED]);
    expect(
      failureOf(none, "alternatives", { ...NEED, require: "format:battery" }).message,
    ).toContain("None is known of cells");
  });
});

describe("to have a plant in the market", () => {
  const plant = (id: string, status: string | null, owner = "ann"): readonly ClaimSketch[] => [
    claim({ subject: owner, predicate: "operates", object: id }),
    claim({ subject: id, predicate: "locatedIn", object: "here" }),
    ...(status === null
      ? []
      : [claim({ subject: id, predicate: "hasStatus", value: status as never })]),
  ];
  const operating = (claims: readonly ClaimSketch[], input = {}): Truth =>
    stand("site:operating", claims, input);
  const building = (claims: readonly ClaimSketch[], input = {}): Truth =>
    stand("site:building", claims, input);

  it("that operates is met by a plant that does, and by one that is being brought into operation", () => {
    expect(operating(plant("plant", "operating"))).toBe("true");
    expect(operating(plant("plant", "commissioning"))).toBe("true");
    expect(operating(plant("plant", "underConstruction"))).toBe("false");
  });

  it("that operates or is being built is met by either, and by who says only one of the two", () => {
    for (const status of ["operating", "commissioning", "underConstruction", "operatingOrBuilding"])
      expect(building(plant("plant", status))).toBe("true");
    expect(operating(plant("plant", "operatingOrBuilding"))).toBe("unknown");
  });

  it("fails for a plant that is paused, planned, cancelled or closed", () => {
    for (const status of ["constructionPaused", "planned", "cancelled", "closed", "idled", "sold"])
      expect([operating(plant("plant", status)), building(plant("plant", status))]).toEqual([
        "false",
        "false",
      ]);
  });

  it("is open for a plant whose status nobody tells", () => {
    for (const status of [null, "unknown", "ongoing"])
      expect(operating(plant("plant", status))).toBe("unknown");
  });

  it("is met by one plant that passes, whatever the others do", () => {
    const closed = plant("second-plant", "closed");
    expect(operating([...plant("plant", "operating"), ...closed])).toBe("true");
    expect(operating([...plant("plant", null), ...closed])).toBe("unknown");
  });

  it("is open where no plant is known, or only that there is something", () => {
    expect(operating([])).toBe("unknown");
    expect(operating([makes("supplying")])).toBe("unknown");
    expect(operating([claim({ subject: "ann", predicate: "hasSitesIn", object: "here" })])).toBe(
      "unknown",
    );
    const away = plant("plant", "operating").map((one) =>
      one.predicate === "locatedIn" ? { ...one, object: "there" } : one,
    );
    expect(operating(away)).toBe("unknown");
  });

  it("fails where the firm is said to have none; where another source tells of one it is open", () => {
    const none = claim({
      subject: "ann",
      predicate: "hasSitesIn",
      object: "here",
      polarity: "negative",
    });
    expect(operating([none])).toBe("false");
    expect(operating([{ ...none, object: "town-here" }])).toBe("unknown");
    expect(operating([none, ...plant("plant", "operating")])).toBe("unknown");
  });

  it("is left open by a plant of a venture", () => {
    const stake = claim({
      subject: "ann",
      predicate: "ownsStakeIn",
      object: "venture",
      qualifiers: { share: { value: 50, unit: "percent" } },
    });
    expect(operating([stake, ...plant("plant", "operating", "venture")])).toBe("unknown");
    expect(operating([stake, ...plant("plant", "closed", "venture")])).toBe("false");
  });

  it("looks at the date of the need, then at that of the lens, then at the latest word", () => {
    const [operates, located] = plant("plant", null);
    const was = (status: string, date: string): ClaimSketch =>
      claim({ subject: "plant", predicate: "hasStatus", value: status as never, asOf: date });
    const life = [operates, located, was("operating", "2022"), was("idled", "2024")].filter(
      (one) => one !== undefined,
    );
    expect(operating(life)).toBe("false");
    expect(operating(life, { neededBy: "2023" })).toBe("true");
    expect(operating(life, { trueAt: "2023" })).toBe("true");
    expect(operating(life, { trueAt: "2023", neededBy: "2025" })).toBe("false");
    expect(operating(life, { neededBy: "2021" })).toBe("unknown");
  });

  it("being built may run by the date of the need, unless it is planned for later", () => {
    const built = plant("plant", "underConstruction");
    const begins = (date: string): ClaimSketch =>
      claim({
        subject: "plant",
        predicate: "hasMilestone",
        value: "productionStart" as never,
        kind: "plan",
        qualifiers: { date },
      });
    const need = { neededBy: "2027" };
    expect(operating(built, need)).toBe("unknown");
    expect(operating([...built, begins("2028")], need)).toBe("false");
    expect(operating([...built, begins("2028"), begins("2027")], need)).toBe("unknown");
    expect(operating(plant("plant", "cancelled"), need)).toBe("false");
  });
});

describe("the first requirement that fails", () => {
  const denied = [
    makes("supplying", { polarity: "negative" }),
    claim({ subject: "ann", predicate: "hasSitesIn", object: "here", polarity: "negative" }),
  ];

  it("is the first in a fixed order, however they were given", () => {
    for (const require of [
      ["local-product", "readiness>=supplying", "site:operating", "local"],
      ["local", "site:operating", "readiness>=supplying", "local-product"],
    ]) {
      const [ann] = ask(denied, { require }).excluded;
      expect(ann?.failed.requirement).toBe("local");
      expect(ann?.requirements.map(({ requirement }) => requirement)).toEqual([
        "local",
        "local-product",
        "site:operating",
        "readiness>=supplying",
      ]);
    }
  });

  it("cannot be asked for about a market where none is given", () => {
    const refused = (require: string): string =>
      failureOf(makeDataset([NAMED]), "alternatives", {
        product: "cell",
        buyer: "buyer",
        weights: "readiness=1",
        require,
      }).message;
    for (const require of ["local", "local-product", "site:building", "duty<=5"])
      expect(refused(require)).toBe(
        `“${require}” asks about the buyer's market, and none is given.`,
      );
  });
});
