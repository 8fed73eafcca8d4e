import { describe, expect, it } from "vitest";
import { writeCards } from "../../../src/cli/text/evidence-card.ts";
import { citeClaim } from "../../../src/core/exchange/citation.ts";
import { wordSpeakers } from "../../../src/core/exchange/references.ts";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { labelOf } from "../../../src/core/graph/entity-label.ts";
import type { Speaker } from "../../../src/core/model/claim.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { firstSpeakers, speakerLinks } from "../../../src/core/model/wording/speakers.ts";
import { evidenceFor } from "../../../src/core/operation/evidence.ts";
import { answerTo } from "../../support/answers.ts";
import { makeDataset } from "../../support/small-dataset.ts";

const by = (id: string, particulars: Partial<Speaker> = {}): Speaker => ({
  id,
  interested: false,
  ...particulars,
});
const JOINT = [
  by("paper"),
  by("ann", { interested: true }),
  by("bob", { interested: true, jointly: true }),
];
const CHAIN = [by("paper"), by("ann"), by("bob")];

const dataset = makeDataset([
  { id: "s/joint", subject: "cat", predicate: "hasSitesIn", object: "here", saidBy: JOINT },
  { id: "s/chain", subject: "cat", predicate: "hasSitesIn", object: "there", saidBy: CHAIN },
]);
const graph = buildGraph(dataset, LENSES.everything);
const name = (id: string): string => labelOf(id, graph.entities);

describe("parties that speak jointly", () => {
  it("are one link of the chain, and none of them quotes the other", () => {
    expect(speakerLinks({ saidBy: JOINT }).map((link) => link.map(({ id }) => id))).toEqual([
      ["paper"],
      ["ann", "bob"],
    ]);
    expect(speakerLinks({ saidBy: CHAIN })).toHaveLength(3);
    expect(firstSpeakers({ saidBy: JOINT }).map(({ id }) => id)).toEqual(["ann", "bob"]);
    expect(firstSpeakers({ saidBy: [] })).toEqual([]);
  });

  it("are told from a party that quotes another on every surface", () => {
    const [joint, chain] = [evidenceFor(graph, "s/joint"), evidenceFor(graph, "s/chain")];
    expect(wordSpeakers(joint, name)).toBe(
      "Paper, quoting Ann (has a stake in it) and Bob (has a stake in it)",
    );
    expect(wordSpeakers(chain, name)).toBe("Paper, quoting Ann, quoting Bob");
    expect(citeClaim(joint, graph.entities, "test")).toContain("according to Ann and Bob;");
    expect(citeClaim(chain, graph.entities, "test")).toContain("according to Ann, Bob;");
    const answer = answerTo(dataset, "explain", { subject: "cat" });
    const cards = writeCards(["s/joint", "s/chain"], answer, dataset).join("\n");
    expect(cards).toContain("say Ann (with a stake in it) and Bob (with a stake in it)");
    expect(cards).toContain("says Ann · says Bob");
    expect(answer.evidence["s/joint"]?.saidBy).toEqual(JOINT);
  });
});
