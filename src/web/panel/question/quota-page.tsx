import type { ReactNode } from "react";
import type { Answered } from "../../../core/model/answer.ts";
import { wordNumber, wordRate } from "../../../core/model/quantity.ts";
import { writeNumber } from "../../../core/model/reading/read-number.ts";
import type { TariffBlend } from "../../../core/operation/quota-operations.ts";
import type { TariffRate } from "../../../core/query/tariff/find-rate.ts";
import {
  claimsBehind,
  type QuotaRow,
  quotaRows,
  shipmentIn,
  wordQuotaQuestion,
} from "../../state/choice/quota.ts";
import { resultOf } from "../../state/drawing/selectors.ts";
import { changeInput } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { NumberInput } from "../part/number-input.tsx";
import { ClaimsLink } from "../part/state-link.tsx";
import { useAskedApart } from "../part/use-asked-apart.ts";
import { QuotaPlot } from "./quota-plot.tsx";
import {
  Figure,
  FirmQuestion,
  MoneyQuestion,
  OffsetQuestion,
  PartYearQuestion,
  TargetQuestion,
} from "./quota-questions.tsx";
import "../../style/quota.css";

/** What a quota does to a duty: the average, the numbers it is from, the plot, and what else can be asked of it. */
export function QuotaPage({ answer }: { readonly answer: Answered<TariffBlend> }): ReactNode {
  const { selectors } = useApp([]);
  const { result } = answer;
  const shipment = shipmentIn(result);
  return (
    <section className="page answer" aria-label="Answer">
      <h2>{wordQuotaQuestion(shipment)}</h2>
      <Result result={result} />
      <section className="quota-inputs" aria-labelledby="quota-inputs">
        <h3 id="quota-inputs">From these numbers</h3>
        {quotaRows(result, selectors.dataset).map((row) => (
          <InputRow key={row.name} row={row} />
        ))}
      </section>
      <RateUnderLens result={result} />
      <QuotaPlot answer={answer} />
      <Caveats caveats={answer.caveats} />
      <div>
        <TargetQuestion shipment={shipment} />
        <PartYearQuestion shipment={shipment} />
        <OffsetQuestion shipment={shipment} />
        <MoneyQuestion result={result} />
        <FirmQuestion result={result} shipment={shipment} />
      </div>
      <p className="quiet">
        Units are taken to be of one value. A change of any number makes it your assumption, which
        is no evidence.
      </p>
    </section>
  );
}

function Result({ result }: { readonly result: TariffBlend }): ReactNode {
  const { effectiveRatePercent, marginalRatePercent, reliefPoints, relievedShare } = result;
  const { relativeRelief } = result;
  const claims = claimsBehind(result);
  if (effectiveRatePercent === null || reliefPoints === null || relievedShare === null) {
    return (
      <p className="notice">
        Nothing is shipped, so there is no average. The first unit would pay{" "}
        {wordRate(marginalRatePercent)}.
      </p>
    );
  }
  return (
    <>
      <p className="rate">
        <ClaimsLink ids={claims}>{wordRate(effectiveRatePercent)}</ClaimsLink>
      </p>
      <p className="quiet">on average. Worked out by us; no source states it.</p>
      <dl className="quota-figures">
        <Figure name="The last unit pays">
          <ClaimsLink ids={claims}>{wordRate(marginalRatePercent)}</ClaimsLink>
        </Figure>
        <Figure name="Relief">
          <ClaimsLink ids={claims}>
            {wordNumber(reliefPoints)} points
            {relativeRelief !== null && `, ${wordRate(relativeRelief * 100)} of the duty`}
          </ClaimsLink>
        </Figure>
        <Figure name="Units relieved">
          <ClaimsLink ids={claims}>{wordRate(relievedShare * 100)}</ClaimsLink>
        </Figure>
      </dl>
    </>
  );
}

/**
 * That the rate beyond the quota is another one under the lens than the one that is reckoned with: the numbers stand as
 * they were given, and a later tariff may have replaced one of them.
 */
function RateUnderLens({ result }: { readonly result: TariffBlend }): ReactNode {
  const { state, store, selectors } = useApp(["lens"]);
  const given = result.inputs.find(({ name }) => name === "outOfQuota");
  const claim = selectors.graph(state).claims.get(given?.claim ?? "");
  const route = claim?.predicate === "appliesTo" ? claim : null;
  const { origin = null, product = null } = route?.qualifiers ?? {};
  const isKnown = route?.object != null && origin !== null && product !== null;
  const { answer } = useAskedApart(
    isKnown
      ? {
          operation: "tariff rate",
          input: { origin: origin, destination: route.object ?? "", product: product },
        }
      : null,
  );
  const rate = answer === null ? null : resultOf<TariffRate>(answer);
  const percent = rate?.ratePercent ?? null;
  if (given === undefined || rate === null || percent === null || percent === given.value) {
    return null;
  }
  return (
    <p className="notice">
      Under this lens the duty on these goods is{" "}
      <ClaimsLink ids={rate.parts.flatMap(({ claims }) => claims)}>
        {wordNumber(percent)} %
      </ClaimsLink>
      , not {wordNumber(given.value)} %: a later rate has replaced the one that is reckoned with
      here.{" "}
      <Button look="link" onPress={() => store.change(changeInput("outOfQuota", String(percent)))}>
        Reckon with {wordNumber(percent)} %
      </Button>
    </p>
  );
}

function InputRow({ row }: { readonly row: QuotaRow }): ReactNode {
  const { store } = useApp([]);
  const { name, label, value, field, claim, backTo } = row;
  return (
    <div className="quota-input">
      <NumberInput
        label={label}
        value={value}
        field={field}
        onChange={(next) => store.change(changeInput(name, writeNumber(next)), name)}
        onLeave={store.endGesture}
      />
      <p className="quiet">
        {claim !== null ? (
          <ClaimsLink ids={[claim]} label={`claim: ${label}`}>
            claim
          </ClaimsLink>
        ) : (
          "your assumption"
        )}
        {backTo !== null && (
          <>
            {" · "}
            <Button
              look="link"
              label={`Back to the claim: ${label}`}
              onPress={() => store.change(changeInput(name, backTo))}
            >
              Back to the claim
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
