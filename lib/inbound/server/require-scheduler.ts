import "server-only";
import { env } from "@/lib/server/env";
import { hashSecret, matchesHash } from "@/lib/server/sealed-secret";
import { AppError } from "@/lib/shared/app-error";

/** Throws `not_found` where no CRON_SECRET is set, `wrong_secret` when it is not the bearer's. */
export function requireScheduler(headers: Headers): void {
  const secret = env().CRON_SECRET;
  if (secret === undefined) throw new AppError("not_found", "No scheduler is set up.");
  const presented = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  if (!matchesHash(presented, hashSecret(secret)))
    throw new AppError("wrong_secret", "The bearer's secret is another one.");
}
