import { useEffect, useState } from "react";
import { type BaseMap, fetchBaseMap } from "../../map/base-map.ts";

let made: BaseMap | null = null;

/** The borders, fetched once; null until they are there. `problem` says why they do not come. */
export function useBaseMap(): { readonly base: BaseMap | null; readonly problem: string | null } {
  const [base, setBase] = useState(made);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (made !== null) return;
    fetchBaseMap(import.meta.env.BASE_URL).then(
      (done) => {
        made = done;
        setBase(done);
      },
      (error: Error) => setProblem(error.message),
    );
  }, []);
  return { base, problem };
}
