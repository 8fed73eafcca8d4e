import type { EntityLookup } from "../../graph/entity-label.ts";
import type { Claim, ClaimOf, Predicate } from "../../model/claim.ts";
import { capital, joinWords } from "../../model/wording/words.ts";
import { BE, type Clause, clause, conjugate } from "./clause.ts";
import { makeNameOf, type NameOf } from "./entity-name.ts";
import { wordCapacity, wordIncentive, wordInvestment, wordJobs } from "./money.ts";
import {
  wordAcquisition,
  wordCount,
  wordPlant,
  wordPost,
  wordSeat,
  wordSites,
  wordStake,
} from "./parties.ts";
import { wordProposal, wordTariff, wordTariffRisk, wordTrade } from "./policy.ts";
import { wordMilestone, wordProperty, wordStatus } from "./standing.ts";
import {
  wordAlternative,
  wordAssembly,
  wordLicence,
  wordMaking,
  wordOrders,
  wordSupply,
  wordTalks,
} from "./supply.ts";
import { wordWhen } from "./when.ts";

/** A claim as one sentence in plain words, without who says it. Ends with a full stop. */
export function wordClaim(claim: Claim, entities: EntityLookup): string {
  if (claim.predicate === "remark") return claim.note.replace(/\.?$/, ".");
  const nameOf = makeNameOf(entities);
  const subjects = joinWords(claim.subject.map(nameOf));
  const object = claim.object === null ? NO_OBJECT[claim.state] : nameOf(claim.object);
  const makeClause = CLAUSES[claim.predicate] as (claim: Claim, words: Words) => Clause;
  const { subject, verb, rest, tail } = makeClause(claim, { subjects, object, nameOf, entities });
  const words = `${subject ?? subjects} ${conjugate(claim, verb)} ${rest}${wordWhen(claim)}${tail}`;
  // A name may end with a full stop of its own.
  const tidy = words.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return `${capital(tidy)}.`;
}

/** The names that a sentence is made of. */
interface Words {
  readonly subjects: string;
  readonly object: string;
  readonly nameOf: NameOf;
  readonly entities: EntityLookup;
}

const CLAUSES: {
  readonly [P in Exclude<Predicate, "remark">]: (claim: ClaimOf<P>, words: Words) => Clause;
} = {
  ownsStakeIn: (claim, { object }) => wordStake(claim, object),
  acquired: (claim, { object }) => wordAcquisition(claim, object),
  basedIn: (claim, { object }) => wordSeat(claim, object),
  ascribedNationality: ({ subject }, { object }) =>
    clause(BE, `described as ${subject.length > 1 ? "firms" : "a firm"} from ${object}`),
  operates: (claim, { subjects, object }) => wordPlant(claim, subjects, object),
  locatedIn: (_, { object }) => clause(BE, `located in ${object}`),
  partOf: (_, { object }) => clause(BE, `part of ${object}`),
  produces: (claim, { object, nameOf }) => wordMaking(claim, object, nameOf),
  suppliesTo: (claim, { object, nameOf }) => wordSupply(claim, object, nameOf),
  usesComponent: (_, { object }) => clause(["uses", "use", "use"], object),
  assembles: (claim, { object, nameOf }) => wordAssembly(claim, object, nameOf),
  partyTo: ({ qualifiers: { role } }, { object }) =>
    clause(BE, `party to ${object}${role === undefined ? "" : ` (${role})`}`),
  invests: (claim, { subjects, object }) => wordInvestment(claim, subjects, object),
  pledgesJobs: (claim, { object }) => wordJobs(claim, object),
  employs: (claim, { object }) => wordJobs(claim, object),
  cutsJobs: (claim, { object }) => wordJobs(claim, object),
  facilityCount: (claim, { nameOf }) => wordCount(claim, nameOf(claim.qualifiers.region)),
  hasCapacity: (claim, { nameOf }) => wordCapacity(claim, nameOf),
  hasMilestone: (claim, { subjects, nameOf }) => wordMilestone(claim, subjects, nameOf),
  hasOrders: (claim, { nameOf }) => wordOrders(claim, nameOf),
  inTalksWith: (claim, { object, nameOf }) => wordTalks(claim, object, nameOf),
  licensesTo: (claim, { object, nameOf }) => wordLicence(claim, object, nameOf),
  grantsIncentive: (claim, { object }) => wordIncentive(claim, object),
  hasStatus: wordStatus,
  imposes: (_, { object }) => clause(["imposes", "impose", "impose"], object),
  proposes: (claim, { object }) => wordProposal(claim, object),
  appliesTo: (claim, { object, nameOf }) => wordTariff(claim, object, nameOf),
  tradeVolume: (claim, { nameOf }) => wordTrade(claim, nameOf),
  exposedTo: (_, { object }) => clause(BE, `exposed to ${object}`),
  affiliatedWith: (claim, { object, entities }) =>
    wordPost(claim, object, entities.get(claim.object ?? "")?.class === "place"),
  alternativeFor: (claim, { object, nameOf }) => wordAlternative(claim, object, nameOf),
  tariffRisk: (claim, { nameOf }) => wordTariffRisk(claim, nameOf),
  hasSitesIn: (claim, { object }) => wordSites(claim, object),
  hasProperty: (claim, { subjects }) => wordProperty(claim, subjects),
  possiblySameAs: (_, { object }) => clause(BE, `possibly the same as ${object}`),
};

const NO_OBJECT: { readonly [S in Claim["state"]]: string } = {
  known: "",
  unknown: "something that the source calls unknown",
  none: "nothing, as the source says",
  withheld: "something that is withheld",
};
