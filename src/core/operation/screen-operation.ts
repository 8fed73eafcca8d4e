import { type Screening, screenList } from "../query/screen/screen-list.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";
import { readMember } from "./own-member.ts";

export const screen: Operation<Screening> = {
  ...FORMS.screen,
  run(graph, input) {
    const texts = input.texts("mine");
    if (texts.length === 0) input.refuseMissing("mine");
    const list = texts.map((text) => readMember(text, graph.dataset));
    return screenList(graph, list, input.entity("exposedTo"));
  },
};
