import { type ReactNode, useState } from "react";
import { LIST_FACETS, type ListFacet } from "../../../core/query/facet/step.ts";
import { FACET_WORDS } from "../../../core/word/listing.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { FacetValues } from "./facet-values.tsx";

/** Choose what to narrow by, then its values. */
export function FacetPicker({ close }: { readonly close: () => void }): ReactNode {
  const [facet, setFacet] = useState<ListFacet | null>(null);
  const { lists = [] } = useApp([]).selectors.dataset;
  if (facet === null) {
    return (
      <>
        <p>Narrow by</p>
        <ul className="facet-list">
          {LIST_FACETS.filter((one) => one !== "mine" || lists.length > 0).map((one) => (
            <li key={one}>
              <Button look="plain" onPress={() => setFacet(one)}>
                {FACET_WORDS[one]}
              </Button>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <p className="row">
        <strong>{FACET_WORDS[facet]}</strong>
        <Button look="plain" onPress={() => setFacet(null)}>
          Other
        </Button>
        <Button look="plain" onPress={close}>
          Done
        </Button>
      </p>
      <FacetValues key={facet} facet={facet} at={null} />
    </>
  );
}
