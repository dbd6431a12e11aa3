import { z } from "zod";
import { currencySchema } from "@/lib/shared/money";
import { staffRoles } from "./permissions";

export const languages = ["en", "es", "pt-BR", "ar"] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** better-auth's own limits are 8 and 128; ten is ours. */
export const passwordMinLength = 10;
export const passwordMaxLength = 128;

export const staffSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.email(),
  role: z.enum(staffRoles),
  language: languageSchema.nullable(),
});
/** The signed-in member of staff: first argument of every verb that acts for one. */
export type StaffDto = z.infer<typeof staffSchema>;

export const setupInputSchema = z.object({
  setupCode: z.string().trim().min(1).max(100),
  shopName: z.string().trim().min(1).max(80),
  timeZone: z.string().min(1).max(60).refine(isTimeZone, "unknown_time_zone"),
  currency: currencySchema,
  language: languageSchema,
  name: z.string().trim().min(1).max(80),
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(passwordMinLength).max(passwordMaxLength),
});
export type SetupInput = z.infer<typeof setupInputSchema>;

export const setupStateSchema = z.object({ needed: z.boolean() });

/** What the page learns of its session; the session itself stays in an httpOnly cookie. */
export const sessionStateSchema = z.object({ isSignedIn: z.boolean() });

export const languageInputSchema = z.object({ language: languageSchema });

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
