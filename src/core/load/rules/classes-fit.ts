import { entityReferences } from "../../model/references.ts";
import { SUBTYPES } from "../../model/vocabulary.ts";
import { issueAt, type Rule } from "./placed.ts";
import { rawMaterials } from "./references-exist.ts";

/** An entity stands only where its class may stand: a plant is not located in a company. */
export const classesFit: Rule = ({ claims, entities, entityById, case: caseFile }) => [
  ...rawMaterials(caseFile).flatMap(({ place, field, id }) => {
    const entity = entityById.get(id);
    if (entity === undefined || entity.class === "product") return [];
    return issueAt(place, field, {
      code: "wrong-class",
      message: `"${id}" is of class ${entity.class}, and a raw material is a product`,
      expected: "the id of a product",
      hint: "Name the product that is mined or refined, not who makes it or where.",
    });
  }),
  ...claims.flatMap((place) =>
    entityReferences(place.record).flatMap(({ id, field, classes }) => {
      const entity = entityById.get(id);
      if (entity === undefined || classes === null || classes.includes(entity.class)) return [];
      return [
        issueAt(place, field, {
          code: "wrong-class",
          message: `"${id}" is of class ${entity.class}, which ${place.record.predicate} does not take here`,
          expected: classes.join(" or "),
          hint: "Name another entity, or choose the predicate that says what the source says.",
        }),
      ];
    }),
  ),
  ...entities.flatMap((place) => {
    const { id, class: entityClass, subtype, broader } = place.record;
    const issues = [];
    if (subtype !== null && !SUBTYPES[entityClass].includes(subtype)) {
      issues.push(
        issueAt(place, "subtype", {
          code: "wrong-class",
          message: `"${subtype}" is no subtype of ${entityClass}`,
          expected: SUBTYPES[entityClass].join(", ") || "no subtype",
          hint: "Choose a subtype of this class, or move the entity to the file of its class.",
        }),
      );
    }
    for (const wider of broader.flatMap((one) => entityById.get(one) ?? [])) {
      if (entityClass === "product" && wider.class === "product") continue;
      issues.push(
        issueAt(place, "broader", {
          code: "wrong-class",
          message: `"${id}" is called a sort of "${wider.id}", and one of them is no product`,
          expected: "products on both sides",
          hint: "Say with a partOf claim that one thing is part of another.",
        }),
      );
    }
    return issues;
  }),
];
