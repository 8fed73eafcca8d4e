import { type ReactNode, useState } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { productFamily } from "../../../core/graph/products.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { readNumber, writeNumber } from "../../../core/model/reading/read-number.ts";
import { STAGES, type Stage } from "../../../core/model/vocabulary.ts";
import { inSentence, STAGE_WORDS } from "../../../core/model/wording/words.ts";
import { REQUIRED_PERCENT } from "../../../core/operation/input/requirement-parameter.ts";
import type { Requirement } from "../../../core/query/need/requirement.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import {
  findRequirement,
  requirementsOf,
  setRequirement,
  type Tally,
  tallyRequirement,
} from "../../state/choice/requirements.ts";
import { changeInput } from "../../state/transitions.ts";
import { Check } from "../../ui/check.tsx";
import { useAsked } from "../part/app-context.tsx";
import { NumberInput } from "../part/number-input.tsx";
import { ClaimsLink } from "../part/state-link.tsx";

const OFFERED_STAGES = STAGES.filter((stage) => stage !== "none" && stage !== "unknown");

interface RowProps {
  readonly result: WordedAlternatives;
}

/** Reads and sets the requirement of one sort. */
function useRequirement(type: Requirement["type"]): {
  readonly value: string | null;
  readonly set: (value: string | null) => void;
} {
  const { state, store } = useAsked(["question"]);
  const given = requirementsOf(state.question);
  return {
    value: findRequirement(given, type),
    set: (value) => {
      const next = setRequirement(given, type, value);
      store.change(changeInput("require", next), { burst: "require" });
    },
  };
}

/** A requirement that is on or off, with how the candidates stand with it where it is on. */
export function Switch(
  props: RowProps & {
    readonly type: Requirement["type"];
    /** What it asks for when it is switched on. */
    readonly first: string;
    readonly children: ReactNode;
    /** Further inputs beside the switch. */
    readonly more?: ReactNode;
  },
): ReactNode {
  const { type, first, children, more, result } = props;
  const { value, set } = useRequirement(type);
  return (
    <div className="requirement">
      <Check checked={value !== null} onChange={(checked) => set(checked ? first : null)}>
        {children}
      </Check>
      {more}
      {value !== null && <TallyLine tallies={tallyRequirement(result, type)} />}
    </div>
  );
}

const TALLY_WORDS: { readonly [T in Tally["truth"]]: readonly [one: string, many: string] } = {
  true: ["meets it", "meet it"],
  unknown: ["open", "open"],
  false: ["fails", "fail"],
};

function TallyLine({ tallies }: { readonly tallies: readonly Tally[] }): ReactNode {
  return (
    <p className="quiet tally">
      {tallies.map(({ truth, count, claims }, index) => (
        <span key={truth}>
          {index > 0 && ", "}
          <ClaimsLink ids={claims}>
            {count} {TALLY_WORDS[truth][count === 1 ? 0 : 1]}
          </ClaimsLink>
          {truth === "unknown" && count > 0 && claims.length === 0 && " (no claim speaks of it)"}
        </span>
      ))}
    </p>
  );
}

/** A plant in the market that operates, or that operates or is being built. */
export function Site({ result }: RowProps): ReactNode {
  const { value, set } = useRequirement("site");
  const [state, setState] = useState(value ?? "operating");
  return (
    <Switch
      type="site"
      result={result}
      first={state}
      more={
        <select
          aria-label="State of the plant"
          value={value ?? state}
          onChange={(event) => {
            setState(event.target.value);
            set(event.target.value);
          }}
        >
          <option value="operating">operates</option>
          <option value="building">operates or is being built</option>
        </select>
      }
    >
      Has a plant there that
    </Switch>
  );
}

/** How far the candidate is with the product, at least. */
export function Readiness({ result, product }: RowProps & { readonly product: string }): ReactNode {
  const { value, set } = useRequirement("readiness");
  const stage = value ?? "supplying";
  return (
    <Switch
      type="readiness"
      result={result}
      first={stage}
      more={
        <select
          aria-label="Least stage"
          value={stage}
          onChange={(event) => set(event.target.value)}
        >
          {OFFERED_STAGES.map((one: Stage) => (
            <option key={one} value={one}>
              {STAGE_WORDS[one]}
            </option>
          ))}
        </select>
      }
    >
      {product}, at least
    </Switch>
  );
}

/** The very sort of the product; nothing where no sort is known. */
export function Format({ result }: RowProps): ReactNode {
  const { state, selectors } = useAsked(["lens", "question"]);
  const graph = selectors.graph(state);
  const { product } = result.need;
  const sorts = [...productFamily(graph, product)].filter((id) => id !== product).sort();
  const { value, set } = useRequirement("format");
  const [chosen, setChosen] = useState(value ?? sorts[0] ?? "");
  if (sorts.length === 0) return null;
  return (
    <Switch
      type="format"
      result={result}
      first={chosen}
      more={
        <select
          aria-label="Format"
          value={value ?? chosen}
          onChange={(event) => {
            setChosen(event.target.value);
            set(event.target.value);
          }}
        >
          {sorts.map((id) => (
            <option key={id} value={id}>
              {labelOf(id, graph.entities)}
            </option>
          ))}
        </select>
      }
    >
      Has the format
    </Switch>
  );
}

/** A duty on the way to the market of at most so many per cent. */
export function Duty({ result }: RowProps): ReactNode {
  const { value, set } = useRequirement("duty");
  const [last, setLast] = useState(15);
  const percent = readPercent(value) ?? last;
  return (
    <Switch
      type="duty"
      result={result}
      first={writeNumber(percent)}
      more={
        <NumberInput
          label="Highest duty"
          look="beside"
          value={percent}
          field={REQUIRED_PERCENT}
          onChange={(next) => {
            setLast(next);
            if (value !== null) set(writeNumber(next));
          }}
        />
      }
    >
      Duty on the way at most
    </Switch>
  );
}

/** The country that an example of the record asks not to be owned from; null where none does. */
function exampleCountry({ case: about }: Dataset): string | null {
  for (const { ask, input } of about.examples) {
    const required = ask === "alternatives" ? [input.require ?? []].flat() : [];
    const [, place] = /^not-owned-from:([^:]+):/.exec(required.join("\n")) ?? [];
    if (place !== undefined) return place;
  }
  return null;
}

/** Not owned from a country above a share. */
export function Ownership({ result }: RowProps): ReactNode {
  const { state, selectors } = useAsked(["lens", "question"]);
  const { entities } = selectors.graph(state);
  const { value, set } = useRequirement("not-owned-from");
  const [last, setLast] = useState({ place: exampleCountry(selectors.dataset), percent: 50 });
  const [givenPlace, givenPercent] = value?.split(":") ?? [];
  const percent = readPercent(givenPercent) ?? last.percent;
  const countries = selectors.dataset.entities.filter(
    (one) => one.class === "place" && one.subtype === "country",
  );
  const place = givenPlace ?? last.place ?? countries[0]?.id ?? "";
  const written = (next: typeof last): string => `${next.place}:${writeNumber(next.percent)}`;
  const write = (part: Partial<typeof last>): void => {
    const next = { place, percent, ...part };
    setLast(next);
    if (value !== null) set(written(next));
  };
  return (
    <Switch
      type="not-owned-from"
      result={result}
      first={written({ place, percent })}
      more={
        <>
          <select
            aria-label="Country"
            value={place}
            onChange={(event) => write({ place: event.target.value })}
          >
            {countries.map(({ id }) => (
              <option key={id} value={id}>
                {inSentence(labelOf(id, entities))}
              </option>
            ))}
          </select>
          <span>above</span>
          <NumberInput
            label="Per cent"
            look="beside"
            value={percent}
            field={REQUIRED_PERCENT}
            onChange={(next) => write({ percent: next })}
          />
        </>
      }
    >
      Not owned from
    </Switch>
  );
}

function readPercent(text: string | null | undefined): number | null {
  const read = readNumber(text ?? "", REQUIRED_PERCENT);
  return "value" in read ? read.value : null;
}
