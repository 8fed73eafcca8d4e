import { type Refusal, refusal, type Why } from "../../model/refusal.ts";

/** Thrown inside the reading of an input and caught where it began; never seen outside. */
export class InputFailure extends Error {
  readonly refusal: Refusal;
  constructor(given: Refusal) {
    super(given.failure.why.reason);
    this.refusal = given;
  }
}

/** Ends the reading of an input: something in it is not as it must be. */
export function refuse(why: Why): never {
  throw new InputFailure(refusal(why));
}
