import { createServer, type Server } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs } from "@/lib/shared/clock";
import { item } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestOrder } from "@/lib/testing/factories/create-test-order";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { resetDatabase } from "@/lib/testing/test-database";
import { hasOrdersToPin, pinDueOrderPhotos } from "./pin-order-photos";

let shop: Server;
let channel: TestChannel;
let photoUrl: string;

beforeAll(async () => {
  const picture = await sharp({ create: { width: 600, height: 600, channels: 3, background: "#385" } })
    .png()
    .toBuffer();
  shop = createServer((request, response) => {
    if (request.url !== "/oil.png") response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "image/png" }).end(picture);
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
});
afterAll(() => shop.close());

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  const address = shop.address();
  if (typeof address !== "object") throw new Error("The shop does not listen.");
  photoUrl = `http://127.0.0.1:${address?.port}/oil.png`;
});

test("a line keeps its photo after the product is gone", async () => {
  await createTestProducts(channel, { OIL: { name: "Oil", photoUrl }, PLAIN: { name: "Plain" } });
  await createTestOrder(channel, { items: [item("OIL"), item("PLAIN"), item("UNKNOWN"), item("OIL")] });
  expect(await hasOrdersToPin()).toBe(true);
  await pinDueOrderPhotos();
  expect(await hasOrdersToPin()).toBe(false);
  await prisma().product.deleteMany();
  const lines = await prisma().orderLine.findMany({ orderBy: { position: "asc" } });
  expect(lines.map(({ productId }) => productId)).toEqual([null, null, null, null]);
  const [pinned, plain, unknown, again] = lines.map(({ photoHash }) => photoHash);
  expect([plain, unknown]).toEqual([null, null]);
  expect(again).toBe(pinned);
  expect(await prisma().photo.findUnique({ where: { hash: pinned ?? "" } })).not.toBeNull();
});

test("a photo that cannot be had is not asked for on every sweep, nor after a day", async () => {
  await createTestProducts(channel, { OIL: { name: "Oil", photoUrl: `${photoUrl}.missing` } });
  await createTestOrder(channel, { items: [item("OIL")] });
  await pinDueOrderPhotos();
  expect(await hasOrdersToPin()).toBe(false);
  await prisma().product.updateMany({ data: { photoFailedAt: null } });
  expect(await hasOrdersToPin()).toBe(true);
  await prisma().order.updateMany({ data: { createdAt: addMs(new Date(), -2 * dayMs) } });
  expect(await hasOrdersToPin()).toBe(false);
});
