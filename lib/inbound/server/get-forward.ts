import "server-only";
import type { ForwardDto } from "@/lib/inbound/contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readForward } from "./forward-store";
import { countWaitingForwards, findLastForwardProblem } from "./forwarded-delivery-store";

export async function getForward(staff: StaffDto): Promise<{ forward: ForwardDto | null }> {
  requirePermission(staff, "deliveries.configure");
  const row = await readForward();
  if (!row) return { forward: null };
  const [waiting, last] = await Promise.all([countWaitingForwards(), findLastForwardProblem()]);
  return {
    forward: {
      url: row.url,
      isEnabled: row.isEnabled,
      lastOkAt: row.lastOkAt?.toISOString() ?? null,
      lastProblem: last?.problem ? { problem: last.problem, status: last.lastStatus } : null,
      waiting,
    },
  };
}
