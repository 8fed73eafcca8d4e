import type { ReactNode } from "react";
import type { ClaimId } from "../../../core/model/claim.ts";
import { isDisputed } from "../../../core/query/basis/disputes.ts";
import { useApp } from "./app-context.tsx";

/** The mark behind what rests on a claim that is disputed; nothing behind all else. */
export function Contested({ claims }: { readonly claims: readonly ClaimId[] }): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  if (!isDisputed(selectors.graph(state), claims)) return null;
  return (
    <>
      {" "}
      <span className="badge badge-warn">contested</span>
    </>
  );
}
