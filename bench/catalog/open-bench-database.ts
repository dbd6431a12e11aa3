import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { ensureDatabase } from "@/launch/embedded-database/ensure-database";
import { startThrowawayDatabase } from "@/launch/embedded-database/start-throwaway-database";
import {
  type ProductListQuery,
  productFacetQuerySchema,
  productFilterSchema,
  productListQuerySchema,
} from "@/lib/catalog/contract";
import { getPriceRanges } from "@/lib/catalog/server/get-price-ranges";
import { getProductFacet } from "@/lib/catalog/server/get-product-facet";
import { listProducts } from "@/lib/catalog/server/list-products";
import { closeDatabase } from "@/lib/server/db";
import type { StaffDto } from "@/lib/staff/contract";
import { PrismaClient } from "@/prisma/generated/client";
import { migrate } from "@/prisma/migrate";

export interface BenchDatabase {
  client: pg.Client;
  catalogId: string;
  /** One search as the route makes it. */
  ask(query: Partial<ProductListQuery>): Promise<unknown>;
  /** What an opened filter asks for. */
  askFacet(facet: "brand" | "category" | "price"): Promise<unknown>;
  close(): Promise<void>;
}

/** A database of its own with an empty catalog, and the verb on it. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const server = await startThrowawayDatabase();
  const url = server.urlOf("catalog_bench");
  await ensureDatabase(url);
  await migrate(url);
  // The verb's own connection, so that nothing has to stand in the environment.
  globalThis.cartdeskPrisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
  const client = new pg.Client(url);
  await client.connect();
  const catalogId = randomUUID();
  const catalog = `INSERT INTO "Catalog" ("id", "vendorCatalogId", "name", "updatedAt") VALUES ($1, '1', 'Bench', now())`;
  await client.query(catalog, [catalogId]);
  return {
    client,
    catalogId,
    ask: (query) => listProducts(clerk, { ...productListQuerySchema.parse({}), catalogId, ...query }),
    askFacet: (facet) =>
      facet === "price"
        ? getPriceRanges(clerk, productFilterSchema.parse({ catalogId }))
        : getProductFacet(clerk, productFacetQuerySchema.parse({ catalogId, facet })),
    close: async () => {
      await closeDatabase();
      await client.end();
      await server.stop();
    },
  };
}

const clerk: StaffDto = {
  id: randomUUID(),
  name: "Bench",
  email: "bench@shop.test",
  role: "agent",
  language: "en",
};
