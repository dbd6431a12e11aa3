import "server-only";
import { minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { prisma } from "./prisma";
import { hashSecret } from "./sealed-secret";

export interface RateLimit {
  max: number;
  windowMs: number;
}

const keptMs = 60 * minuteMs;

/**
 * Counts one attempt under `key` and says how long the caller must wait: 0 when it may go on.
 * One statement counts and decides, so that attempts at the same moment cannot all pass.
 * The key is stored as a hash, because it names an address. A window begins with its first
 * attempt and lasts `windowMs`: people who sign in one after the other must not add up for ever.
 */
export async function recordAttempt(key: string, limit: RateLimit, now = Date.now()): Promise<number> {
  const hash = hashSecret(key);
  const ended = now - limit.windowMs;
  const counted = await prisma().$queryRaw<{ count: number }[]>`
    INSERT INTO "SignInAttempt" AS known ("id", "key", "count", "windowStartedAtMs")
    VALUES (${newId()}::uuid, ${hash}, 1, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN known."windowStartedAtMs" <= ${ended} THEN 1 ELSE known."count" + 1 END,
      "windowStartedAtMs" = CASE WHEN known."windowStartedAtMs" <= ${ended} THEN ${now} ELSE known."windowStartedAtMs" END
    WHERE known."windowStartedAtMs" <= ${ended} OR known."count" < ${limit.max}
    RETURNING "count"`;
  if (counted[0]?.count === 1)
    await prisma().signInAttempt.deleteMany({ where: { windowStartedAtMs: { lt: now - keptMs } } });
  if (counted.length > 0) return 0;
  const refused = await prisma().signInAttempt.findUnique({ where: { key: hash } });
  return Math.max(1, Number(refused?.windowStartedAtMs ?? now) + limit.windowMs - now);
}

export async function forgetAttempts(key: string): Promise<void> {
  await prisma().signInAttempt.deleteMany({ where: { key: hashSecret(key) } });
}
