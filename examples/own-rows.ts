// A record of one's own, from the rows of a table. All that is wrong with it is said at once.
import {
  type Entity,
  type Issue,
  type Load,
  openDocuments,
  openShippedRecord,
  wordIssue,
} from "second-source";

const firms = ["ledger", "cork-north", "cork-south", "old-cellar"];
const rows = [
  { seller: "cork-north", buyer: "old-cellar" },
  { seller: "cork-south", buyer: "old-celar" },
];

function open(taken: typeof rows): Load {
  const claims = taken.map(({ seller, buyer }, index) => ({
    ...{ id: `c${index + 1}`, subject: seller, predicate: "suppliesTo", object: buyer },
    ...{ qualifiers: { product: "unknown" }, at: `row ${index + 1}`, kind: "fact" },
  }));
  return openDocuments({
    "vocabulary/criteria.yaml": openShippedRecord().criteria,
    "entities/firms.yaml": {
      class: "organisation",
      entities: firms.map((id) => ({ id, label: id })),
    },
    "sources/ledger.yaml": {
      source: {
        ...{ id: "ledger", title: "Ledger of 2026", publisher: "ledger", published: "2026" },
        ...{ publishedBasis: "stated", kind: "dataset", read: "whole" },
      },
      claims,
    },
  });
}

const wrong: readonly Issue[] = open(rows).issues;
for (const issue of wrong) console.log(wordIssue(issue));

const { dataset } = open(rows.slice(0, 1));
const labels = dataset?.entities.map(({ label }: Entity) => label) ?? [];
console.log(`Opened: ${labels.join(", ")}`);
