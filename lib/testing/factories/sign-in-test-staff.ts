import { POST as signIn } from "@/app/api/auth/sign-in/email/route";
import { inTransaction } from "@/lib/server/db";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import type { StaffRole } from "@/lib/staff/permissions";
import { createStaff } from "@/lib/staff/server/create-staff";

const password = "correct horse battery";

/** A member of staff who has really signed in, and the headers that their browser sends from then on. */
export async function signInTestStaff(
  role: StaffRole = "agent",
): Promise<{ staff: StaffDto; headers: Headers }> {
  const email = `${newId()}@example.com`;
  const staff = await inTransaction((tx) =>
    createStaff(tx, { name: "Ana", email, password, role, language: null }),
  );
  const headers = new Headers({
    "sec-fetch-site": "same-origin",
    host: "localhost:3000",
    origin: "http://localhost:3000",
  });
  const request = new Request("http://localhost:3000/api/auth/sign-in/email", {
    method: "POST",
    headers,
    body: JSON.stringify({ email, password }),
  });
  const answer = await signIn(request, { params: Promise.resolve({}) });
  headers.set("cookie", answer.headers.getSetCookie()[0]?.split(";")[0] ?? "");
  return { staff, headers };
}
