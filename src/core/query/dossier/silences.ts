import type { Claim } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type EntityClass, UNKNOWN } from "../../model/vocabulary.ts";
import type { Silence } from "./dossier.ts";

const out = (predicate: Silence["predicate"]): Silence => ({ predicate, direction: "out" });
const by = (predicate: Silence["predicate"]): Silence => ({ predicate, direction: "in" });

/** What is asked of everything of a class. */
const ASKED: { readonly [C in EntityClass]: readonly Silence[] } = {
  organisation: [out("basedIn"), by("ownsStakeIn")],
  facility: [
    out("hasStatus"),
    out("locatedIn"),
    by("operates"),
    out("produces"),
    out("hasCapacity"),
    out("suppliesTo"),
  ],
  programme: [by("assembles"), out("usesComponent"), by("suppliesTo")],
  product: [by("produces")],
  place: [],
  policy: [by("imposes"), out("appliesTo"), out("hasStatus")],
  agreement: [by("partyTo"), out("hasStatus")],
  person: [out("affiliatedWith")],
  event: [out("hasMilestone")],
};

/** What is asked of everything of a class and told by none of the claims. That a source does not know it tells nothing. */
export function findSilences(
  id: EntityId,
  entityClass: EntityClass,
  claims: readonly Claim[],
): readonly Silence[] {
  return ASKED[entityClass].filter(
    ({ predicate, direction }) =>
      !claims.some(
        (claim) =>
          claim.predicate === predicate &&
          claim.state !== "unknown" &&
          claim.value !== UNKNOWN &&
          claim.subject.includes(id) === (direction === "out"),
      ),
  );
}
