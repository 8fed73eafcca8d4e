import { type ReactNode, useState } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { parseEdtf } from "../../../core/model/period.ts";
import { countWord, inSentence } from "../../../core/model/wording/words.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import { requirementsOf } from "../../state/choice/requirements.ts";
import { changeInput } from "../../state/transitions.ts";
import { Check } from "../../ui/check.tsx";
import { useAsked } from "../part/app-context.tsx";
import { Duty, Format, Ownership, Readiness, Site, Switch } from "./requirement-rows.tsx";

/**
 * The hard requirements as switches, in the order in which they are looked at. What is unknown neither passes nor
 * fails, unless told to.
 */
export function RequirementsPanel({ result }: { readonly result: WordedAlternatives }): ReactNode {
  const { state, store, selectors } = useAsked();
  const { entities } = selectors.graph(state);
  const { need } = result;
  const given = requirementsOf(state.question);
  const strict = ["true", "1"].includes(String(state.question?.input.strict));
  const market = need.market === null ? null : inSentence(labelOf(need.market, entities));
  const product = labelOf(need.product, entities);
  return (
    <details className="controls requirements">
      <summary>
        Requirements{" "}
        <span className="quiet">
          {given.length === 0 ? "none" : countWord(given.length, "set", "set")}
        </span>
      </summary>
      <NeededBy key={need.neededBy} given={need.neededBy ?? ""} />
      {market !== null && (
        <>
          <Switch type="local" result={result} first="">
            Produces in {market}
          </Switch>
          <Switch type="local-product" result={result} first="">
            Makes {product} in {market}
          </Switch>
          <Site result={result} />
        </>
      )}
      <Readiness result={result} product={product} />
      <Format result={result} />
      {market !== null && <Duty result={result} />}
      <Ownership result={result} />
      <Check
        checked={strict}
        onChange={(checked) =>
          store.change(changeInput("strict", checked ? "true" : null), { burst: "strict" })
        }
      >
        What is unknown counts as failing
      </Check>
    </details>
  );
}

// Plans that come later than this count for less, and fail where the product itself is required in the market.
function NeededBy({ given }: { readonly given: string }): ReactNode {
  const { store } = useAsked([]);
  const [text, setText] = useState(given);
  const wrong = text !== "" && parseEdtf(text) === null;
  const keep = (): void => {
    if (!wrong && text !== given) store.change(changeInput("neededBy", text === "" ? null : text));
  };
  return (
    <div className="requirement">
      <label className="row">
        Needed by
        <input
          className="needed-by"
          inputMode="numeric"
          placeholder="any date"
          aria-label="Needed by"
          aria-invalid={wrong}
          value={text}
          onChange={(event) => setText(event.target.value.trim())}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
          }}
        />
      </label>
      <span className={wrong ? "notice" : "quiet"}>
        {wrong ? `“${text}” is no date: write 2027 or 2027-06-30` : "a year or a day"}
      </span>
    </div>
  );
}
