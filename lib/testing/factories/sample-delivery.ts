import { readFileSync } from "node:fs";

/** A delivery of lib/dialog360/server/samples as it came; provenance.txt there says whence. */
export function sampleDelivery(name: string): string {
  return readFileSync(new URL(`../../dialog360/server/samples/${name}`, import.meta.url), "utf8");
}
