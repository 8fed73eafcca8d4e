import { useEffect, useState } from "react";
import { type BaseMap, fetchBorders, makeBaseMap } from "../../map/base-map.ts";
import { beginSliced } from "../../state/sliced.ts";

let made: BaseMap | null = null;

/** The borders, fetched and projected once; null until they are there. `problem` says why they do not come. */
export function useBaseMap(): { readonly base: BaseMap | null; readonly problem: string | null } {
  const [base, setBase] = useState(made);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (made !== null) return;
    let putOff = (): void => undefined;
    let left = false;
    fetchBorders().then(
      (borders) => {
        if (left) return;
        const work = beginSliced(makeBaseMap(borders));
        putOff = work.finish((done) => {
          made = done;
          setBase(done);
        });
      },
      (error: Error) => setProblem(error.message),
    );
    return () => {
      left = true;
      putOff();
    };
  }, []);
  return { base, problem };
}
