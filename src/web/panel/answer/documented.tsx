import type { ReactNode } from "react";
import { makeNames } from "../../../core/exchange/names.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import { wordGap } from "../../../core/word/ranking/gap.ts";
import { useApp } from "../part/app-context.tsx";
import { Contested } from "../part/contested.tsx";
import { ClaimsLink } from "../part/state-link.tsx";
import { GapBar } from "./gap-bar.tsx";

type Line = WordedAlternatives["headline"]["lines"][number];

/** What was lost, and what stands in for it. */
const LOST: readonly Line["code"][] = ["premise", "bridge"];
/** Where more could be found out; the buyer's own lines have a list of their own. */
const FURTHER: readonly Line["code"][] = ["lead", "own"];

/** What is documented, in a sentence; what was lost; who is ahead; and what is missing a year. */
export function Documented({ result }: { readonly result: WordedAlternatives }): ReactNode {
  const { headline, orderLine } = result;
  const lost = headline.lines.filter(({ code }) => LOST.includes(code));
  const further = headline.lines.filter(({ code }) => FURTHER.includes(code));
  const rest = headline.lines.filter((line) => !lost.includes(line) && !further.includes(line));
  return (
    <>
      <p className="headline">
        {headline.text} <Behind claims={headline.claims} />
      </p>
      <p className="order-line">{orderLine.text}</p>
      <Lines lines={lost} />
      <GapSection result={result} />
      <Lines lines={rest} />
      {further.length > 0 && (
        <details className="why">
          <summary>
            {countWord(further.length, "more line in the market", "more lines in the market")}
          </summary>
          <Lines lines={further} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <ul className="told">
      {lines.map(({ text, claims }) => (
        <li key={text}>
          {text} <Behind claims={claims} />
        </li>
      ))}
    </ul>
  );
}

function Behind({ claims }: { readonly claims: readonly ClaimId[] }): ReactNode {
  if (claims.length === 0) return null;
  return (
    <span className="quiet behind">
      <ClaimsLink ids={claims}>{countWord(claims.length, "claim")}</ClaimsLink>
      <Contested claims={claims} />
    </span>
  );
}

function GapSection({ result }: { readonly result: WordedAlternatives }): ReactNode {
  const { selectors } = useApp([]);
  const { gap, need } = result;
  if (gap.needed === null) return null;
  const lines = wordGap(gap, need, makeNames(selectors.dataset));
  return (
    <section className="gap" aria-label="What is missing">
      <GapBar gap={gap} market={need.market} />
      <details className="why">
        <summary>What is counted</summary>
        <ul>
          {lines.map(({ code, text, claims }) => (
            <li key={code}>
              {text} <Behind claims={claims} />
            </li>
          ))}
        </ul>
        <p className="quiet">
          What is stated is stated before other customers; a plan counts from nothing up.
        </p>
      </details>
    </section>
  );
}
