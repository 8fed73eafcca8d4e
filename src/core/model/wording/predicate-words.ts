import type { Predicate } from "../claim.ts";

/** The verb of a predicate, as readers see it. */
export interface PredicateWords {
  /** For one subject. */
  readonly one: string;
  /** For several subjects. */
  readonly many: string;
  /** After "is planned to" and "does not". */
  readonly infinitive: string;
  /** Seen from the object; "" where there is none. */
  readonly inverse: string;
}

/** The verbs of all predicates. */
export const PREDICATE_WORDS: { readonly [P in Predicate]: PredicateWords } = {
  ownsStakeIn: {
    one: "owns a stake in",
    many: "own a stake in",
    infinitive: "own a stake in",
    inverse: "is owned by",
  },
  acquired: {
    one: "acquired",
    many: "acquired",
    infinitive: "acquire",
    inverse: "was acquired by",
  },
  basedIn: {
    one: "is based in",
    many: "are based in",
    infinitive: "be based in",
    inverse: "is the base of",
  },
  ascribedNationality: {
    one: "is described as a firm from",
    many: "are described as firms from",
    infinitive: "be described as a firm from",
    inverse: "is named as the home of",
  },
  operates: {
    one: "is the operator of",
    many: "are the operators of",
    infinitive: "be the operator of",
    inverse: "is operated by",
  },
  locatedIn: {
    one: "stands in",
    many: "stand in",
    infinitive: "stand in",
    inverse: "is the place of",
  },
  partOf: { one: "is part of", many: "are part of", infinitive: "be part of", inverse: "includes" },
  produces: { one: "makes", many: "make", infinitive: "make", inverse: "is made by" },
  suppliesTo: { one: "supplies", many: "supply", infinitive: "supply", inverse: "is supplied by" },
  usesComponent: { one: "uses", many: "use", infinitive: "use", inverse: "is used in" },
  assembles: {
    one: "assembles",
    many: "assemble",
    infinitive: "assemble",
    inverse: "is assembled at",
  },
  partyTo: {
    one: "is party to",
    many: "are party to",
    infinitive: "be party to",
    inverse: "binds",
  },
  invests: {
    one: "invests in",
    many: "invest in",
    infinitive: "invest in",
    inverse: "has investment from",
  },
  pledgesJobs: {
    one: "pledges jobs at",
    many: "pledge jobs at",
    infinitive: "pledge jobs at",
    inverse: "has jobs pledged by",
  },
  employs: {
    one: "employs people at",
    many: "employ people at",
    infinitive: "employ people at",
    inverse: "has staff of",
  },
  cutsJobs: {
    one: "cuts jobs at",
    many: "cut jobs at",
    infinitive: "cut jobs at",
    inverse: "loses jobs of",
  },
  facilityCount: { one: "has", many: "have", infinitive: "have", inverse: "" },
  hasCapacity: {
    one: "has a capacity of",
    many: "have a capacity of",
    infinitive: "have a capacity of",
    inverse: "",
  },
  hasMilestone: {
    one: "has the milestone",
    many: "have the milestone",
    infinitive: "have the milestone",
    inverse: "",
  },
  hasOrders: {
    one: "has orders of",
    many: "have orders of",
    infinitive: "have orders of",
    inverse: "",
  },
  inTalksWith: {
    one: "is in talks with",
    many: "are in talks with",
    infinitive: "be in talks with",
    inverse: "is in talks with",
  },
  licensesTo: {
    one: "licenses know-how to",
    many: "license know-how to",
    infinitive: "license know-how to",
    inverse: "has a licence from",
  },
  grantsIncentive: {
    one: "grants an incentive to",
    many: "grant an incentive to",
    infinitive: "grant an incentive to",
    inverse: "has an incentive from",
  },
  hasStatus: {
    one: "has the status",
    many: "have the status",
    infinitive: "have the status",
    inverse: "",
  },
  imposes: { one: "imposes", many: "impose", infinitive: "impose", inverse: "is imposed by" },
  proposes: { one: "proposes", many: "propose", infinitive: "propose", inverse: "is proposed by" },
  appliesTo: {
    one: "applies on entry to",
    many: "apply on entry to",
    infinitive: "apply on entry to",
    inverse: "is entered under",
  },
  tradeVolume: { one: "exports", many: "export", infinitive: "export", inverse: "" },
  exposedTo: {
    one: "is exposed to",
    many: "are exposed to",
    infinitive: "be exposed to",
    inverse: "weighs on",
  },
  affiliatedWith: {
    one: "belongs to",
    many: "belong to",
    infinitive: "belong to",
    inverse: "counts among its people",
  },
  alternativeFor: {
    one: "is named as a possible alternative for",
    many: "are named as possible alternatives for",
    infinitive: "be named as a possible alternative for",
    inverse: "is told to have as a possible alternative",
  },
  tariffRisk: {
    one: "carries tariff risk that is",
    many: "carry tariff risk that is",
    infinitive: "carry tariff risk that is",
    inverse: "",
  },
  hasSitesIn: {
    one: "has production sites in",
    many: "have production sites in",
    infinitive: "have production sites in",
    inverse: "has sites of",
  },
  hasProperty: {
    one: "has the property",
    many: "have the property",
    infinitive: "have the property",
    inverse: "",
  },
  remark: { one: "is spoken of", many: "are spoken of", infinitive: "be spoken of", inverse: "" },
  possiblySameAs: {
    one: "may be the same as",
    many: "may be the same as",
    infinitive: "be the same as",
    inverse: "may be the same as",
  },
};
