import { type ReactNode, useState } from "react";
import { wordNumber } from "../../core/model/quantity.ts";
import type { TariffBlend } from "../../core/operation/quota-operations.ts";
import {
  type OffsetOrder,
  offsetRatePercent,
  offsetWithQuotaPercent,
  waivedShare,
} from "../../core/query/tariff/offset.ts";
import { prorateQuota } from "../../core/query/tariff/part-year.ts";
import { quotaForTarget } from "../../core/query/tariff/quota-for-target.ts";
import type { QuotaShipment } from "../../core/query/tariff/quota-terms.ts";
import { changeInput } from "../state/transitions.ts";
import { Choice } from "../ui/choice.tsx";
import { NumberInput } from "../ui/number-input.tsx";
import { useApp } from "./app-context.tsx";

interface FurtherProps {
  readonly shipment: QuotaShipment;
}

/** Which quota would bring the average down to a rate. */
export function TargetQuestion({ shipment }: FurtherProps): ReactNode {
  const [target, setTarget] = useState(15);
  const found = quotaForTarget(shipment, target);
  return (
    <Further title="Which quota would it take?">
      <NumberInput label="Average wished for, %" value={target} max={1000} onChange={setTarget} />
      {"failure" in found ? (
        <p className="notice">{found.failure.message}</p>
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
  const [days, setDays] = useState(365);
  const { shipped, quota } = shipment;
  const { quotaUnits, usedUpAfterDays } = prorateQuota({
    yearQuota: quota,
    shippedPerYear: shipped,
    days,
  });
  return (
    <Further title="When is it used up?">
      <NumberInput
        label="Days of the year that it is for"
        value={days}
        max={365}
        onChange={setDays}
      />
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

const COUNTED_BY = [
  { value: "value", label: "by value" },
  { value: "number", label: "by number" },
] as const;
const ORDERS: readonly { readonly value: OffsetOrder; readonly label: string }[] = [
  { value: "outside", label: "out of the rest" },
  { value: "inside", label: "out of the quota" },
];

/** What is left of the duty where trade in the other direction is set off against it. */
export function OffsetQuestion({ shipment }: FurtherProps): ReactNode {
  const [importedPercent, setImportedPercent] = useState(25);
  const [by, setBy] = useState<"value" | "number">("value");
  const [order, setOrder] = useState<OffsetOrder>("outside");
  const share = waivedShare({ exported: 100, imported: importedPercent }) ?? 0;
  const alone = offsetRatePercent(shipment.outOfQuotaPercent, share);
  const withQuota = offsetWithQuotaPercent(shipment, share, order);
  return (
    <Further title="What if trade the other way is set off?">
      <NumberInput
        label="Imports of what was made there, % of the exports"
        value={importedPercent}
        max={1000}
        onChange={setImportedPercent}
      />
      <Choice label="Trade is counted" value={by} options={COUNTED_BY} onChange={setBy} />
      <p>
        Without a quota: <strong>{wordNumber(alone)} %</strong>
      </p>
      <p>Beside the quota, waived units are taken</p>
      <Choice label="Waived units are taken" value={order} options={ORDERS} onChange={setOrder} />
      <p>
        {withQuota === null ? (
          "Nothing is shipped, so there is no average."
        ) : (
          <>
            With the quota: <strong>{wordNumber(withQuota)} %</strong>
          </>
        )}
      </p>
      <p className="quiet">
        {by === "value"
          ? "The proposal in the founding article goes by value. Beside a quota, which is in units, all units are taken to be of one value."
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
    <Further title="How much money is that?">
      <NumberInput
        label="Value of one unit, your assumption"
        value={result.inputs.find(({ name }) => name === "unitValue")?.value ?? null}
        max={1e9}
        onChange={(value) => store.change(changeInput("unitValue", String(value)), "unitValue")}
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
    <Further title="What does one firm pay?">
      <NumberInput
        label="Units of the firm among those shipped"
        value={inputs.find(({ name }) => name === "firmShipped")?.value ?? null}
        max={props.shipment.shipped}
        onChange={(value) => store.change(changeInput("firmShipped", String(value)), "firmShipped")}
        onLeave={store.endGesture}
      />
      {firm === null ? (
        <p className="quiet">The founding article does not say how many of the cars are BMW’s.</p>
      ) : (
        <dl className="quota-figures">
          <Figure name="Quota shared out pro rata">{wordNumber(firm.proRataPercent)} %</Figure>
          <Figure name="First come, first served">
            {wordNumber(firm.firstComeLowPercent)} to {wordNumber(firm.firstComeHighPercent)} %
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

function Further(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <details className="controls quota-further">
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}
