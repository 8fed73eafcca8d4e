import { Unzip, UnzipInflate } from "fflate";
import { LARGEST_UNPACKED, MOST_RATIO } from "./intake-limits.ts";
import { RefusedIntake } from "./table.ts";

const CHUNK = 65_536;

/**
 * Unpacks a packed file and throws all of it away, to know how large it is: what it says of itself may be a lie. Throws
 * `RefusedIntake` as soon as it is too much. O(unpacked size).
 */
export function checkUnpackedSize(bytes: Uint8Array): void {
  const most = Math.min(LARGEST_UNPACKED, Math.max(bytes.length * MOST_RATIO, 1_000_000));
  let size = 0;
  let broken = false;
  const unzip = new Unzip((file) => {
    file.ondata = (error, data) => {
      if (error !== null) broken = true;
      size += data?.length ?? 0;
      if (size > most) throw new RefusedIntake({ code: "unpacks-too-large" });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch (error) {
    if (error instanceof RefusedIntake) throw error;
    broken = true;
  }
  if (broken) throw new RefusedIntake({ code: "broken", format: "xlsx", line: null });
}
