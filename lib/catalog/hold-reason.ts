import { removalAskedAbove } from "./contract";
import type { ImportReasonCode, ImportRunDto } from "./import-contract";

type Counted = Pick<ImportRunDto, "isCutOff" | "rowsRead" | "badLines" | "removed" | "total">;

/** Why a scheduled run must not be applied before somebody has looked at it, or null. */
export function holdReason(run: Counted): ImportReasonCode | null {
  if (run.isCutOff) return "cut_off";
  if (run.badLines * 2 > run.rowsRead) return "mostly_bad";
  return run.removed > run.total * removalAskedAbove ? "removes_many" : null;
}
