import { type ReactNode, useState } from "react";
import { MOST_PLAUSIBLE } from "../../core/model/plausible.ts";
import { Add, type OnAdd, Pick } from "./scenario-fields.tsx";

const FIELDS = ["rate", "quota", "beyond", "offset"] as const;
type Field = (typeof FIELDS)[number];

const FIELD_WORDS: { readonly [F in Field]: string } = {
  rate: "Rate in %",
  quota: "Quota, units a year",
  beyond: "Rate beyond it in %",
  offset: "Offset in % of the value",
};

const LIMITS: { readonly [F in Field]: number } = {
  rate: MOST_PLAUSIBLE.percent,
  quota: MOST_PLAUSIBLE.vehiclesPerYear,
  beyond: MOST_PLAUSIBLE.percent,
  offset: 100,
};

/** A tariff with another rate, perhaps for a quota only, perhaps less an offset. */
export function TariffForm({ onAdd }: { readonly onAdd: OnAdd }): ReactNode {
  const [policy, setPolicy] = useState<string | null>(null);
  const [origin, setOrigin] = useState<string | null>(null);
  const [destination, setDestination] = useState<string | null>("us");
  const [product, setProduct] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Field, string>>>>({});
  const numberOf = (field: Field): number | null => {
    const text = (typed[field] ?? "").replaceAll(",", "").trim();
    return text === "" ? null : Number(text);
  };
  const wrong = FIELDS.find((field) => {
    const value = numberOf(field);
    return value !== null && !(value >= 0 && value <= LIMITS[field]);
  });
  const problem =
    policy === null || origin === null || destination === null || product === null
      ? "Choose a tariff, the origin, the destination and the goods."
      : wrong !== undefined
        ? `“${typed[wrong]}” does not fit “${FIELD_WORDS[wrong]}”, which takes a number from 0 to ${LIMITS[wrong].toLocaleString("en-GB")}.`
        : numberOf("rate") === null
          ? "Give the rate."
          : null;
  const add = (): void => {
    const ratePercent = numberOf("rate");
    if (policy === null || origin === null || destination === null || product === null) return;
    if (ratePercent === null) return;
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
        <label className="pick" key={field}>
          <span>{FIELD_WORDS[field]}</span>
          <input
            className="percent"
            inputMode="decimal"
            value={typed[field] ?? ""}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </label>
      ))}
      <p className="quiet">It counts as the whole duty on entry. Only the rate is needed.</p>
      <Add problem={problem} onPress={add} />
    </>
  );
}
