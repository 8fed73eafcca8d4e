import { type ReactNode, useState } from "react";
import type { NumberField } from "../../../core/model/quantity.ts";
import { MOST_PLAUSIBLE } from "../../../core/model/reading/plausible.ts";
import { readNumber, wordField } from "../../../core/model/reading/read-number.ts";
import { NumberText } from "../part/number-input.tsx";
import { Add, type OnAdd, Pick } from "./scenario-fields.tsx";

const FIELDS = ["rate", "quota", "beyond", "offset"] as const;
type Field = (typeof FIELDS)[number];

const FIELD_WORDS: { readonly [F in Field]: string } = {
  rate: "Rate in %",
  quota: "Quota, units a year",
  beyond: "Rate beyond it in %",
  offset: "Offset in % of the value",
};

const RATE: NumberField = { min: 0, max: MOST_PLAUSIBLE.percent, unit: "%" };
const TAKES: { readonly [F in Field]: NumberField } = {
  rate: RATE,
  quota: { min: 0, max: MOST_PLAUSIBLE.vehiclesPerYear, grain: "counted" },
  beyond: RATE,
  offset: { ...RATE, max: 100 },
};

/** A tariff with another rate, perhaps for a quota only, perhaps less an offset. */
export function TariffForm({ onAdd }: { readonly onAdd: OnAdd }): ReactNode {
  const [policy, setPolicy] = useState<string | null>(null);
  const [origin, setOrigin] = useState<string | null>(null);
  const [destination, setDestination] = useState<string | null>(null);
  const [product, setProduct] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({});
  const numberOf = (field: Field): number | null => {
    const read = readNumber(typed[field] ?? "", TAKES[field]);
    return "value" in read ? read.value : null;
  };
  const wrong = FIELDS.find((field) => (typed[field] ?? "") !== "" && numberOf(field) === null);
  const problem =
    policy === null || origin === null || destination === null || product === null
      ? "Choose a tariff, the origin, the destination and the goods."
      : wrong !== undefined
        ? `“${FIELD_WORDS[wrong]}” takes ${wordField(TAKES[wrong])}.`
        : numberOf("rate") === null
          ? "Give the rate."
          : null;
  const add = (): void => {
    const ratePercent = numberOf("rate");
    if (policy === null || origin === null || destination === null || product === null) return;
    if (problem !== null || ratePercent === null) return;
    onAdd([
      {
        type: "setTariff",
        policy,
        origin,
        destination,
        product,
        ratePercent,
        basis: "allIn",
        quotaUnits: numberOf("quota"),
        beyondPercent: numberOf("beyond"),
        offsetShare: (numberOf("offset") ?? 0) / 100,
      },
    ]);
  };
  return (
    <>
      <Pick label="Tariff" id={policy} classes={["policy"]} onChoose={setPolicy} />
      <Pick label="Goods" id={product} classes={["product"]} onChoose={setProduct} />
      <Pick label="From" id={origin} classes={["place"]} onChoose={setOrigin} />
      <Pick label="Entering" id={destination} classes={["place"]} onChoose={setDestination} />
      {FIELDS.map((field) => (
        <div key={field}>
          <NumberText
            label={FIELD_WORDS[field]}
            text={typed[field] ?? ""}
            field={TAKES[field]}
            onType={(text) => setTyped({ ...typed, [field]: text })}
          />
        </div>
      ))}
      <p className="quiet">It counts as the whole duty on entry. Only the rate is needed.</p>
      <Add problem={problem} onPress={add} />
    </>
  );
}
