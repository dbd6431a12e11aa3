import "server-only";
import { inTransaction } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { recordAttempt } from "@/lib/server/rate-limit-store";
import { hashSecret, matchesHash } from "@/lib/server/sealed-secret";
import { AppError } from "@/lib/shared/app-error";
import { minuteMs } from "@/lib/shared/clock";
import type { SetupInput, StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "./audit-store";
import { createStaff } from "./create-staff";
import { insertShopOnce, readShop } from "./shop-store";

const setupLimit = { max: 10, windowMs: 5 * minuteMs };

/**
 * The first run: makes the shop and its owner, once. Throws `setup_done`, `setup_code_missing` when
 * the server has none, `setup_code_wrong`, or `too_many_requests` after ten codes without a pause of five minutes.
 */
export async function createOwner(
  input: SetupInput,
  setupCode = env().SETUP_CODE ?? null,
): Promise<StaffDto> {
  if (await readShop()) throw setupDone();
  await requireSetupCode(input.setupCode, setupCode);
  const { shopName, timeZone, currency, language } = input;
  return inTransaction(async (tx) => {
    const shop = { name: shopName, timeZone, currency, staffLanguage: language, customerLanguage: language };
    if (!(await insertShopOnce(tx, shop))) throw setupDone();
    const { name, email, password } = input;
    const owner = await createStaff(tx, { name, email, password, role: "owner", language });
    await recordAudit(tx, {
      staffId: owner.id,
      action: "shop.created",
      subjectKind: "shop",
      after: { name: shopName, timeZone, currency, language },
    });
    return owner;
  });
}

async function requireSetupCode(presented: string, setupCode: string | null): Promise<void> {
  if (setupCode === null)
    throw new AppError("setup_code_missing", "The server was started without SETUP_CODE.");
  if ((await recordAttempt("setup", setupLimit)) > 0)
    throw new AppError("too_many_requests", "Too many codes were tried.");
  if (!matchesHash(plainCode(presented), hashSecret(plainCode(setupCode))))
    throw new AppError("setup_code_wrong", "The setup code is another one.");
}

/** People read it off a screen: spaces, dashes and capitals are not theirs to get right. */
function plainCode(code: string): string {
  return code.replace(/[\s-]/g, "").toUpperCase();
}

function setupDone(): AppError {
  return new AppError("setup_done", "The shop has been set up already.");
}
