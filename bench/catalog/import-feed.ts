import { env } from "node:process";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { importFeed } from "@/lib/catalog/server/import-feed";
import { closeDatabase } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import "@/lib/testing/test-environment";
import { ensureDatabase } from "@/launch/embedded-database/ensure-database";
import { startThrowawayDatabase } from "@/launch/embedded-database/start-throwaway-database";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { migrate } from "@/prisma/migrate";

/**
 * Imports a feed of 100,000 products into an empty catalog, previews it again, and prints how long each took
 * and by how much this process grew. Starts a database of its own:
 * `node --conditions=react-server --expose-gc --import tsx bench/catalog/import-feed.ts`
 */
const productCount = 100_000;
const megabyte = 1024 * 1024;

const description =
  "From our own trees on the slope above the village, pressed within a day of the harvest. ".repeat(3);

function* feed(price: string) {
  yield "id,title,description,availability,condition,price,link,image_link,brand,product_type\n";
  for (let at = 0; at < productCount; at++) {
    yield `SKU-${at},"Olive oil, no. ${at}","${description}",in stock,new,${price} EUR,https://shop.test/${at},https://shop.test/${at}.jpg,Olive,Food > Oils\n`;
  }
}

async function measure(
  name: string,
  work: () => Promise<{ added: number; changed: number; unchanged: number }>,
) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const startedAt = performance.now();
  const { added, changed, unchanged } = await work();
  clearInterval(watching);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const growth = ((peak - before) / megabyte).toFixed(0);
  console.log(
    `${name}: ${seconds} s, grew by ${growth} MB (added ${added}, changed ${changed}, unchanged ${unchanged})`,
  );
}

const server = await startThrowawayDatabase();
try {
  const url = server.urlOf("import_bench");
  await ensureDatabase(url);
  await migrate(url);
  env.DATABASE_URL = url;
  const manager = await createTestStaff("manager");
  const catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: catalogId, name: "Bench" } });
  const bytes = (price: string) => Readable.from(feed(price)).pipe(createGzip());
  await measure("first import", () => importFeed(manager, { catalogId, bytes: bytes("8.90") }));
  await measure("preview of the same", () =>
    importFeed(manager, { catalogId, bytes: bytes("8.90"), isPreview: true }),
  );
  await measure("every price changed", () => importFeed(manager, { catalogId, bytes: bytes("9.90") }));
} finally {
  await closeDatabase();
  await server.stop();
}
