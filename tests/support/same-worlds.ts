import fc from "fast-check";
import { FUZZ } from "./mutations.ts";

// The same worlds in every run, so that a change is told from chance; `npm run test:fuzz` draws others each time.
fc.configureGlobal({ seed: FUZZ.seed });
