import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { TestChannel } from "./create-test-channel";

interface TestProduct {
  name: string;
  variant?: string;
  price?: string;
  currency?: string;
  photoUrl?: string;
}

/** Products of a number's catalog, by SKU; answers with their ids. */
export async function createTestProducts<Sku extends string>(
  channel: Pick<TestChannel, "catalogId">,
  products: Record<Sku, TestProduct>,
): Promise<Map<string, string>> {
  const rows = Object.entries<TestProduct>(products).map(
    ([retailerId, { name, price = "15.50", currency = "USD", ...rest }]) => ({
      id: newId(),
      catalogId: channel.catalogId,
      retailerId,
      name,
      price,
      currency,
      ...rest,
      searchText: `${name} ${retailerId}`.toLowerCase(),
    }),
  );
  await prisma().product.createMany({ data: rows });
  return new Map(rows.map(({ retailerId, id }) => [retailerId, id]));
}
