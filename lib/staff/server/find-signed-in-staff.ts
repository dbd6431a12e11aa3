import "server-only";
import { auth } from "@/lib/server/auth";
import { type StaffDto, staffSchema } from "@/lib/staff/contract";

/** Who sent these headers; null without a valid session and for staff who have been switched off. */
export async function findSignedInStaff(headers: Headers): Promise<StaffDto | null> {
  // Only GET /api/auth/get-session renews a session: here the cookie could not be renewed with it.
  const session = await auth().api.getSession({ headers, query: { disableRefresh: true } });
  if (!session || session.user.disabledAt) return null;
  return staffSchema.parse({ ...session.user, language: session.user.language ?? null });
}
