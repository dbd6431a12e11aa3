import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { languageSchema } from "@/lib/staff/contract";
import type { Shop } from "@/lib/staff/shop";

export async function readShop(tx?: Tx): Promise<Shop | null> {
  const row = await clientOf(tx).shop.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const { name, timeZone, currency } = row;
  return {
    name,
    timeZone,
    currency,
    staffLanguage: languageSchema.catch("en").parse(row.staffLanguage),
    customerLanguage: languageSchema.catch("en").parse(row.customerLanguage),
  };
}

/**
 * Inserts the one row of the shop and says whether it was us. It is the lock of the first run:
 * a second caller waits here for the first one's commit and then learns `false`.
 */
export async function insertShopOnce(tx: Tx, shop: Shop): Promise<boolean> {
  const inserted = await clientOf(tx).$executeRaw`
    INSERT INTO "Shop" ("id", "name", "timeZone", "currency", "staffLanguage", "customerLanguage")
    VALUES (1, ${shop.name}, ${shop.timeZone}, ${shop.currency}, ${shop.staffLanguage}, ${shop.customerLanguage})
    ON CONFLICT ("id") DO NOTHING`;
  return inserted === 1;
}
