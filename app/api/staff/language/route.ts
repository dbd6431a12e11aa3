import { languageInputSchema } from "@/lib/staff/contract";
import { changeStaffLanguage } from "@/lib/staff/server/change-staff-language";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "staff.changeSelf", body: languageInputSchema, output: languageInputSchema },
  async ({ staff, body }) => {
    await changeStaffLanguage(staff, body.language);
    return body;
  },
);
