import { type ReactNode, useState } from "react";
import { wordNumber, wordRate } from "../../../core/model/quantity.ts";
import { writeNumber } from "../../../core/model/reading/read-number.ts";
import { BLEND_EXTRAS } from "../../../core/operation/input/quota-inputs.ts";
import type { TariffBlend } from "../../../core/operation/quota-operations.ts";
import {
  type OffsetOrder,
  offsetRatePercent,
  offsetWithQuotaPercent,
  waivedShare,
} from "../../../core/query/tariff/offset.ts";
import { prorateQuota } from "../../../core/query/tariff/part-year.ts";
import { quotaForTarget } from "../../../core/query/tariff/quota-for-target.ts";
import type { QuotaShipment } from "../../../core/query/tariff/quota-terms.ts";
import {
  type CountedBy,
  FURTHER_FIELDS,
  INITIAL_STATE,
  type QuotaFurther,
} from "../../state/app-state.ts";
import { messageOf } from "../../state/parameter-label.ts";
import { askFurther, changeInput } from "../../state/transitions.ts";
import { Choice } from "../../ui/choice.tsx";
import { useApp, useAsked } from "../part/app-context.tsx";
import { NumberInput } from "../part/number-input.tsx";

interface FurtherProps {
  readonly shipment: QuotaShipment;
}

/** Which quota would bring the average down to a rate. */
export function TargetQuestion({ shipment }: FurtherProps): ReactNode {
  const further = useFurther();
  const found = quotaForTarget(shipment, further.target);
  return (
    <Further title="Which quota would it take?" asked={isAsked(further, "target")}>
      <FurtherNumber name="target" label="Average wished for, %" />
      {"failure" in found ? (
        <p className="notice">{messageOf(found)}</p>
      ) : (
        <p>
          <strong>{wordNumber(found.quotaUnits)} units</strong>, rounded up from{" "}
          {wordNumber(found.exactQuotaUnits)}.
        </p>
      )}
    </Further>
  );
}

/** The quota of a part of a year, and the day on which it is used up. */
export function PartYearQuestion({ shipment }: FurtherProps): ReactNode {
  const further = useFurther();
  const { days } = further;
  const { shipped, quota } = shipment;
  const { quotaUnits, usedUpAfterDays } = prorateQuota({
    yearQuota: quota,
    shippedPerYear: shipped,
    days,
  });
  return (
    <Further title="When is it used up?" asked={isAsked(further, "days")}>
      <FurtherNumber name="days" label="Days of the year that it is for" />
      <p>
        <strong>
          {usedUpAfterDays === null
            ? "It is not used up"
            : `After ${wordNumber(usedUpAfterDays)} days`}
        </strong>
        , from a quota of {wordNumber(quotaUnits)} units for {wordNumber(days)} days.
      </p>
      <p className="quiet">
        Quota and volume are taken as those of a year of 365 days, with as much shipped every day.
        An order may divide a quota in another way.
      </p>
    </Further>
  );
}

const COUNTED_BY: readonly { readonly value: CountedBy; readonly label: string }[] = [
  { value: "value", label: "by value" },
  { value: "number", label: "by number" },
];
const ORDERS: readonly { readonly value: OffsetOrder; readonly label: string }[] = [
  { value: "outside", label: "out of the rest" },
  { value: "inside", label: "out of the quota" },
];

/** What is left of the duty where trade in the other direction is set off against it. */
export function OffsetQuestion({ shipment }: FurtherProps): ReactNode {
  const { store } = useApp([]);
  const further = useFurther();
  const { imports, by, order } = further;
  const share = waivedShare({ exported: 100, imported: imports }) ?? 0;
  const alone = offsetRatePercent(shipment.outOfQuotaPercent, share);
  const withQuota = offsetWithQuotaPercent(shipment, share, order);
  return (
    <Further
      title="What if trade the other way is set off?"
      asked={isAsked(further, "imports", "by", "order")}
    >
      <FurtherNumber name="imports" label="Imports of what was made there, % of the exports" />
      <Choice
        label="Trade is counted"
        value={by}
        options={COUNTED_BY}
        onChange={(value) => store.change(askFurther({ by: value }))}
      />
      <p>
        Without a quota: <strong>{wordRate(alone)}</strong>
      </p>
      <p>Beside the quota, waived units are taken</p>
      <Choice
        label="Waived units are taken"
        value={order}
        options={ORDERS}
        onChange={(value) => store.change(askFurther({ order: value }))}
      />
      <p>
        {withQuota === null ? (
          "Nothing is shipped, so there is no average."
        ) : (
          <>
            With the quota: <strong>{wordRate(withQuota)}</strong>
          </>
        )}
      </p>
      <p className="quiet">
        {by === "value"
          ? "By value, beside a quota, which is in units, all units are taken to be of one value."
          : "By number, the average holds where all units are of one value."}
      </p>
    </Further>
  );
}

/** The duty in money, for a unit value that the reader assumes. */
export function MoneyQuestion({ result }: { readonly result: TariffBlend }): ReactNode {
  const { store } = useApp([]);
  const { money } = result;
  return (
    <Further title="How much money is that?" asked={money !== null}>
      <NumberInput
        label="Value of one unit, your assumption"
        value={result.inputs.find(({ name }) => name === "unitValue")?.value ?? null}
        field={BLEND_EXTRAS.unitValue.field}
        onChange={(value) =>
          store.change(changeInput("unitValue", writeNumber(value)), "unitValue")
        }
        onLeave={store.endGesture}
      />
      {money === null ? (
        <p className="quiet">The record gives no value. Write one, in any currency: 50000.</p>
      ) : (
        <dl className="quota-figures">
          <Figure name="Duty without the quota">{wordNumber(money.flat)}</Figure>
          <Figure name="With it">{wordNumber(money.withQuota)}</Figure>
          <Figure name="Saved">{wordNumber(money.saving)}</Figure>
        </dl>
      )}
    </Further>
  );
}

/** What one firm pays; the quota may reach it or not. */
export function FirmQuestion(props: {
  readonly result: TariffBlend;
  readonly shipment: QuotaShipment;
}): ReactNode {
  const { store } = useApp([]);
  const { firm, inputs } = props.result;
  return (
    <Further title="What does one firm pay?" asked={firm !== null}>
      <NumberInput
        label="Units of the firm among those shipped"
        value={inputs.find(({ name }) => name === "firmShipped")?.value ?? null}
        field={{ ...BLEND_EXTRAS.firmShipped.field, max: props.shipment.shipped }}
        onChange={(value) =>
          store.change(changeInput("firmShipped", writeNumber(value)), "firmShipped")
        }
        onLeave={store.endGesture}
      />
      {firm === null ? (
        <p className="quiet">Write how many of the units are one firm’s.</p>
      ) : (
        <dl className="quota-figures">
          <Figure name="Quota shared out pro rata">{wordRate(firm.proRataPercent)}</Figure>
          <Figure name="First come, first served">
            {wordNumber(firm.firstComeLowPercent)} to {wordRate(firm.firstComeHighPercent)}
          </Figure>
        </dl>
      )}
    </Further>
  );
}

/** A figure with its name. */
export function Figure(props: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A number of a further question. */
function FurtherNumber(props: {
  readonly name: keyof typeof FURTHER_FIELDS;
  readonly label: string;
}): ReactNode {
  const { name, label } = props;
  const { state, store } = useAsked(["quota"]);
  return (
    <NumberInput
      label={label}
      value={state.quota[name]}
      field={FURTHER_FIELDS[name]}
      onChange={(value) => store.change(askFurther({ [name]: value }), name)}
      onLeave={store.endGesture}
    />
  );
}

function useFurther(): QuotaFurther {
  return useAsked(["quota"]).state.quota;
}

function isAsked(further: QuotaFurther, ...names: readonly (keyof QuotaFurther)[]): boolean {
  return names.some((name) => further[name] !== INITIAL_STATE.quota[name]);
}

/** A question to unfold. It is unfolded at first where it is asked already, as by a link. */
function Further(props: {
  readonly title: string;
  readonly asked: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [open] = useState(props.asked);
  return (
    <details className="controls quota-further" open={open}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}
