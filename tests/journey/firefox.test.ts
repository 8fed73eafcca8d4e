import { findFirefox } from "../support/firefox.ts";
import { foundingQuestionIn } from "../support/founding-question-in.ts";

foundingQuestionIn("Firefox", findFirefox());
