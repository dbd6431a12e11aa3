import "server-only";
import { isAppError } from "@/lib/shared/app-error";

/** For a `catch`: 360dialog's refusal or silence becomes null, anything else is thrown on. */
export function nullWhenVendorRefuses(error: unknown): null {
  if (isAppError(error, "vendor_unavailable") || isAppError(error, "channel_key_refused")) return null;
  throw error;
}
