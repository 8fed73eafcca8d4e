import { useEffect, useEffectEvent, useState } from "react";
import { type Answered, isFailure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { Question } from "../../../core/operation/ask.ts";
import type { WordedDossier } from "../../../core/word/dossier.ts";
import type { Host } from "../../../host/host.ts";
import { readableLens } from "../../state/drawing/selectors.ts";
import { lensInput } from "../../state/whole-question.ts";
import { useApp } from "../part/app-context.tsx";

/** What is known of an entity under the lens of the page, with the question that it answers. */
export interface KnownDossier {
  /** null until it is there; of the lens before while the next is on its way. */
  readonly found: { readonly question: Question; readonly answer: Answered<WordedDossier> } | null;
  /** Why it could not be had. */
  readonly problem: string | null;
}

const NOTHING: KnownDossier = { found: null, problem: null };

/** Pages that a reader goes back to stand at once, and so as they were scrolled. */
const KEPT = 20;
const keptBy = new WeakMap<Host, Map<string, KnownDossier>>();

/** Has a dossier gathered apart from the page. */
export function useDossier(id: EntityId): KnownDossier {
  const { state, selectors, host } = useApp(["lens"]);
  const input = { entity: id, ...lensInput(readableLens(selectors.dataset, state.lens)) };
  const key = JSON.stringify(input);
  const [known, setKnown] = useState({ of: id, dossier: NOTHING });
  const kept = keptBy.get(host)?.get(key);
  const gather = useEffectEvent((take: (next: KnownDossier) => void) => {
    const question: Question = { operation: "describe", input };
    host.ask(question).then(
      (answer) => {
        if (isFailure(answer)) return take({ found: null, problem: answer.failure.message });
        const found = { question, answer: answer as Answered<WordedDossier> };
        keep(host, key, { found, problem: null });
        take({ found, problem: null });
      },
      (error: Error) => take({ found: null, problem: error.message }),
    );
  });
  useEffect(() => {
    if (keptBy.get(host)?.has(key)) return;
    let isOver = false;
    gather((dossier) => {
      if (!isOver) setKnown({ of: id, dossier });
    });
    return () => {
      isOver = true;
    };
  }, [host, id, key]);
  return kept ?? (known.of === id ? known.dossier : NOTHING);
}

function keep(host: Host, key: string, dossier: KnownDossier): void {
  const all = keptBy.get(host) ?? new Map<string, KnownDossier>();
  keptBy.set(host, all.set(key, dossier));
  const [oldest] = all.keys();
  if (all.size > KEPT && oldest !== undefined) all.delete(oldest);
}
