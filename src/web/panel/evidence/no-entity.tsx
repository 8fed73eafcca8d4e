import type { ReactNode } from "react";
import { isFailure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { NearestNames } from "../part/state-link.tsx";
import { useAskedApart } from "../part/use-asked-apart.ts";

/** What stands where the record has nothing of that id, with what is called nearly so. */
export function NoEntity({ id }: { readonly id: EntityId }): ReactNode {
  const { answer } = useAskedApart({ operation: "describe", input: { entity: id } });
  return (
    <section className="page">
      <p className="notice">There is nothing called “{id}” in this version of the data.</p>
      {answer !== null && isFailure(answer) && <NearestNames failure={answer} />}
    </section>
  );
}
