/** The second half of `npm run data`. */
import { print } from "../io/print.ts";
import { writeBesideRecord } from "./beside-record.ts";

writeBesideRecord().catch((error: Error) => {
  const err = `What the page fetches beside the record could not be written: ${error.message}`;
  print({ out: "", err, exit: 1 });
});
