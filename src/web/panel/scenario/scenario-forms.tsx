import { type ReactNode, useState } from "react";
import type { NumberField } from "../../../core/model/quantity.ts";
import { readNumber } from "../../../core/model/reading/read-number.ts";
import {
  changeOwner,
  changePlant,
  endSupply,
  PLANT_CHANGES,
  type PlantChange,
  signContract,
} from "../../state/choice/scenario.ts";
import { Choice } from "../../ui/choice.tsx";
import { DateInput } from "../../ui/date-input.tsx";
import { useApp } from "../part/app-context.tsx";
import { NumberText } from "../part/number-input.tsx";
import { Add, type OnAdd, Pick } from "./scenario-fields.tsx";
import { TariffForm } from "./scenario-tariff-form.tsx";

/** What can be assumed: of a plant, a contract, an owner, a tariff. */
export function ScenarioForms({ onAdd }: { readonly onAdd: OnAdd }): ReactNode {
  return (
    <section className="scenario-forms" aria-label="Assume more">
      <h3>Assume that</h3>
      <Form title="a plant pauses, resumes, is cancelled or is late">
        <PlantForm onAdd={onAdd} />
      </Form>
      <Form title="a supply ends or a contract is signed">
        <SupplyForm onAdd={onAdd} />
      </Form>
      <Form title="a company has another owner">
        <OwnerForm onAdd={onAdd} />
      </Form>
      <Form title="a tariff, quota or offset is another">
        <TariffForm onAdd={onAdd} />
      </Form>
    </section>
  );
}

function Form(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <details className="controls">
      <summary>{props.title}</summary>
      <div className="scenario-form">{props.children}</div>
    </details>
  );
}

const CHANGE_WORDS: { readonly [C in PlantChange]: string } = {
  pause: "pauses",
  resume: "resumes",
  cancel: "is cancelled",
  delay: "is late",
};

function PlantForm({ onAdd }: { readonly onAdd: OnAdd }): ReactNode {
  const { state, selectors } = useApp();
  const [plant, setPlant] = useState<string | null>(null);
  const [change, setChange] = useState<PlantChange>("pause");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const late = change === "delay";
  const problem =
    plant === null
      ? "Choose a plant."
      : late && from === ""
        ? "Give the day on which production starts."
        : from !== "" && to !== "" && to < from
          ? "The end comes before the beginning."
          : null;
  const add = (): void => {
    if (plant === null || problem !== null) return;
    const graph = selectors.graph(state);
    const end = late || to === "" ? null : to;
    onAdd([changePlant(graph, plant, change, from === "" ? null : from, end)]);
  };
  return (
    <>
      <Pick label="Plant" id={plant} classes={["facility"]} onChoose={setPlant} />
      <Choice
        label="What happens"
        value={change}
        options={PLANT_CHANGES.map((value) => ({ value, label: CHANGE_WORDS[value] }))}
        onChange={setChange}
      />
      <div className="row">
        <DateInput
          labelled
          label={late ? "Production starts" : "From"}
          value={from}
          onChange={setFrom}
        />
        {!late && <DateInput labelled label="Until" value={to} onChange={setTo} />}
      </div>
      {!late && (
        <p className="quiet">Without a day it holds at any date, and without an end for good.</p>
      )}
      <Add problem={problem} onPress={add} />
    </>
  );
}

function SupplyForm({ onAdd }: { readonly onAdd: OnAdd }): ReactNode {
  const { state, selectors } = useApp();
  const [change, setChange] = useState<"end" | "sign">("end");
  const [supplier, setSupplier] = useState<string | null>(null);
  const [buyer, setBuyer] = useState<string | null>(null);
  const [product, setProduct] = useState<string | null>(null);
  const [region, setRegion] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const missing =
    supplier === null || buyer === null
      ? "Choose a supplier and a buyer."
      : change === "sign" && product === null
        ? "Choose a product."
        : null;
  const add = (): void => {
    if (supplier === null || buyer === null) return;
    if (change === "sign") {
      if (product !== null) onAdd([signContract(supplier, buyer, product, region)]);
      return;
    }
    const ended = endSupply(selectors.graph(state), supplier, buyer);
    setSaid(ended === null ? "No claim under this lens says that it supplies this buyer." : null);
    if (ended !== null) onAdd([ended]);
  };
  return (
    <>
      <Choice
        label="What happens"
        value={change}
        options={[
          { value: "end", label: "ends" },
          { value: "sign", label: "is signed" },
        ]}
        onChange={setChange}
      />
      <Pick
        label="Supplier"
        id={supplier}
        classes={["organisation", "facility"]}
        onChoose={setSupplier}
      />
      <Pick
        label="Buyer"
        id={buyer}
        classes={["organisation", "programme", "facility"]}
        onChoose={setBuyer}
      />
      {change === "sign" && (
        <>
          <Pick label="Product" id={product} classes={["product"]} onChoose={setProduct} />
          <Pick label="In" id={region} classes={["place"]} onChoose={setRegion} />
        </>
      )}
      {said !== null && <p className="notice">{said}</p>}
      <Add problem={missing} onPress={add} />
    </>
  );
}

const SHARE: NumberField = { min: 0, max: 100, unit: "%" };

function OwnerForm({ onAdd }: { readonly onAdd: OnAdd }): ReactNode {
  const { state, selectors } = useApp();
  const [company, setCompany] = useState<string | null>(null);
  const [owner, setOwner] = useState<string | null>(null);
  const [share, setShare] = useState("100");
  const read = readNumber(share, SHARE);
  const percent = "value" in read ? read.value : 0;
  const problem =
    company === null || owner === null
      ? "Choose a company and its owner."
      : company === owner
        ? "A company does not own itself. Choose another."
        : percent > 0
          ? null
          : "Give a percentage above 0, up to 100.";
  const add = (): void => {
    if (company === null || owner === null || problem !== null) return;
    onAdd(changeOwner(selectors.graph(state), company, owner, percent));
  };
  return (
    <>
      <Pick label="Company" id={company} classes={["organisation"]} onChoose={setCompany} />
      <Pick label="Owner" id={owner} classes={["organisation"]} onChoose={setOwner} />
      <NumberText label="Share in %" text={share} field={SHARE} onType={setShare} />
      <Add problem={problem} onPress={add} />
    </>
  );
}
