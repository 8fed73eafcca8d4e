import type { ReactNode } from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { useApp } from "../part/app-context.tsx";

/** Among whom a ranking looks: everyone, or those of a list of the reader's own. Nothing where there is no list. */
export function AmongField(props: {
  /** As `--among` takes it; "" = everyone. */
  readonly among: string;
  readonly onChange: (among: string) => void;
}): ReactNode {
  const { among, onChange } = props;
  const { lists = [] } = useApp([]).selectors.dataset;
  if (lists.length === 0 && !among.startsWith("mine")) return null;
  const options = [
    { value: "", label: "everyone" },
    ...lists.map(({ id, title, members }) => ({
      value: `mine:${id}`,
      label: `${title} (${countWord(members.length, "name")})`,
    })),
  ];
  const isThere = options.some(({ value }) => value === among);
  const others = isThere ? [] : [{ value: among, label: wordOthers(among) }];
  return (
    <SelectField
      label="Among"
      value={among}
      options={[...options, ...others]}
      onChange={onChange}
    />
  );
}

function wordOthers(among: string): string {
  if (among === "mine") return "all of my lists";
  return among.startsWith("mine") ? "a list that is not here" : "those chosen in the answer";
}
