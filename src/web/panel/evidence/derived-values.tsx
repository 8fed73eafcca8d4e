import type { ReactNode } from "react";
import { capital, countWord } from "../../../core/model/wording/words.ts";
import type { Derived } from "../../../core/query/derive/derived.ts";
import type { DerivedWords } from "../../../core/word/derived.ts";
import { Contested } from "../part/contested.tsx";
import { LineSign } from "../part/legend-signs.tsx";
import { ClaimsLink } from "../part/state-link.tsx";

/** What we work out about an entity, marked as ours, with formula, limits and inputs. */
export function DerivedValues(props: {
  readonly derived: readonly (Derived & DerivedWords)[];
}): ReactNode {
  const { derived } = props;
  if (derived.length === 0) return null;
  return (
    <section className="relation" aria-label="Worked out by us">
      <h3>Worked out by us</h3>
      {derived.map((one) => (
        <DerivedValue key={`${one.label} ${one.formula}`} derived={one} />
      ))}
    </section>
  );
}

function DerivedValue({ derived }: { readonly derived: Derived & DerivedWords }): ReactNode {
  const { label, words, formula, limits, inputs } = derived;
  return (
    <div className="derived">
      <p>
        <strong>{capital(label)}</strong>: {words}
        <Contested claims={inputs} />
      </p>
      <p className="derived-mark">
        <LineSign sort="opinion" /> our inference
        {inputs.length > 0 && (
          <>
            {" from "}
            <ClaimsLink ids={inputs} label={`${countWord(inputs.length, "claim")}: ${label}`}>
              {countWord(inputs.length, "claim")}
            </ClaimsLink>
          </>
        )}
      </p>
      <p className="quiet">How: {formula}.</p>
      {limits.map((limit) => (
        <p className="quiet" key={limit}>
          {limit}
        </p>
      ))}
    </div>
  );
}
