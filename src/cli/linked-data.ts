/** Whether a file is linked data by the end of its name. */
export function isLinkedData(file: string | null): boolean {
  return file !== null && /\.(trig|nq|ttl|jsonld)$/i.test(file);
}
