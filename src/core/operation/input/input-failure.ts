import { type Failure, fail } from "../../model/answer.ts";

/** Thrown inside the reading of an input and caught where it began; never seen outside. */
export class InputFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.failure.message);
    this.failure = failure;
  }
}

/** Ends the reading of an input: something in it is not as it must be. */
export function refuse(message: string): never {
  throw new InputFailure(fail("invalid-input", message));
}
