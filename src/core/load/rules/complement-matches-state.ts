import { PREDICATES } from "../../model/predicate.ts";
import { issueAt, type Rule } from "./placed.ts";

/** A known claim says what it says; one that is unknown, none or withheld leaves it out. */
export const complementMatchesState: Rule = ({ claims }) =>
  claims.flatMap((place) => {
    const { predicate, state, object, value } = place.record;
    const type = PREDICATES[predicate].complement.type;
    if (type === "none") return [];
    const field = type === "entity" ? "object" : "value";
    const one = type === "entity" ? "an object" : "a value";
    const given = object !== null || value !== null;
    if (given === (state === "known")) return [];
    return [
      issueAt(place, field, {
        code: "wrong-complement",
        message: given
          ? `the state is "${state}", and yet there is ${one}`
          : `"${predicate}" says nothing without ${one}`,
        expected: given ? `no ${field}, or the state known` : one,
        hint: given
          ? "Take the state out if the source gives the value."
          : "Add it; where the source says that it is not known, write state: unknown.",
      }),
    ];
  });
