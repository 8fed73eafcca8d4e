import { type ReactNode, useState } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { Patch } from "../../../core/model/scenario.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { Button } from "../../ui/button.tsx";
import { EntityPicker } from "../ask/entity-picker.tsx";
import { useApp } from "../part/app-context.tsx";

/** Adds assumptions to the scenario. */
export type OnAdd = (patches: readonly Patch[]) => void;

/** A choice of an entity, with its label above. */
export function Pick(props: {
  readonly label: string;
  readonly id: string | null;
  readonly classes: readonly EntityClass[];
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { state, selectors } = useApp();
  const { label, id, classes, onChoose } = props;
  const name = id === null ? "Choose" : labelOf(id, selectors.graph(state).entities);
  return (
    <div className="pick">
      <span>{label}</span>
      <EntityPicker
        label={label}
        name={name}
        slot={{ role: null, classes, buyer: "", product: "", open: null }}
        onChoose={onChoose}
        look="bordered"
      />
    </div>
  );
}

/** The button that adds an assumption; what is missing is said once it was pressed. */
export function Add(props: {
  readonly problem: string | null;
  readonly onPress: () => void;
}): ReactNode {
  const [pressed, setPressed] = useState(false);
  return (
    <>
      <Button
        onPress={() => {
          setPressed(true);
          if (props.problem === null) props.onPress();
        }}
      >
        Assume it
      </Button>
      {pressed && props.problem !== null && (
        <p className="notice" role="alert">
          {props.problem}
        </p>
      )}
    </>
  );
}
