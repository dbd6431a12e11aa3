import "server-only";
import type { ForwardTestDto } from "@/lib/inbound/contract";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { readForward } from "./forward-store";
import { postForward } from "./post-forward";

/** An empty delivery, in the envelope that real ones have. */
const probe = new TextEncoder().encode('{"object":"whatsapp_business_account","entry":[]}');

/** Sends a signed probe to the forward's address, also while it is off. Throws `not_found`. */
export async function sendForwardTest(staff: StaffDto): Promise<ForwardTestDto> {
  requirePermission(staff, "deliveries.configure");
  const forward = await readForward();
  if (!forward) throw new AppError("not_found", "There is no forward.");
  const { status, problem } = await postForward(forward, { id: newId(), body: probe });
  return { status, problem };
}
