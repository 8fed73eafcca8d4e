import { foundingQuestionIn } from "../support/founding-question-in.ts";
import { findWebKit } from "../support/webkit.ts";

foundingQuestionIn("WebKit", findWebKit());
