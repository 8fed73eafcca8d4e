import type { Host } from "./host.ts";
/**
 * A host in a worker, so that nothing of it is worked out where the page is drawn. It starts at once, to be there when
 * the record is. Layouts have a worker of their own, which ends with each: so one can be given up while answers go on.
 */
export declare function createWorkerHost(): Host;
