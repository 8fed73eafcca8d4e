import { findNamesakes } from "../../model/name/tell-apart.ts";
import { issueAt, type Rule } from "./placed.ts";

/** Warns of an entity that has the label of another: a reader could take the one for the other. */
export const labelsTellApart: Rule = ({ entities }) => {
  const places = new Map(entities.map((place) => [place.record, place]));
  return findNamesakes(entities.map(({ record }) => record)).flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      const place = places.get(other);
      if (place === undefined || first === undefined) return [];
      return [
        issueAt(place, "label", {
          code: "same-label",
          severity: "warning",
          message: `"${other.label}" is the label of "${first.id}" and of "${other.id}"`,
          expected: "a label that no other entity has",
          hint: "Say in one of the labels what tells it from the other; until then both are shown with their class or id.",
        }),
      ];
    }),
  );
};
