import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { addMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { ensureMorePhoto, ensureProductPhoto } from "./ensure-product-photo";
import { getPhoto } from "./get-photo";
import { getMorePhoto, getProductPhoto } from "./get-product-photo";
import { evictPhotos } from "./photo-store";
import { photoKeyOf } from "./product-photo-key";

let server: Server;
let base: string;
let fetched: string[];
let agent: StaffDto;
let catalogId: string;
let picture: Buffer;

beforeAll(async () => {
  const withPlace = sharp({ create: { width: 900, height: 600, channels: 3, background: "#6b8e23" } });
  picture = await withPlace
    .withExif({ IFD3: { GPSLatitude: "40/1" } })
    .jpeg()
    .toBuffer();
  const contents: Record<string, Buffer | string> = {
    "/oil.jpg": picture,
    "/same.jpg": picture,
    "/page.jpg": "<html>not a picture</html>",
    "/drawing.jpg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "/huge.jpg": Buffer.alloc(8 * 1024 * 1024 + 1),
    "/cut.jpg": picture.subarray(0, 300),
  };
  server = createServer((request, response) => {
    fetched.push(request.url ?? "");
    const content = contents[request.url ?? ""];
    if (content === undefined) response.writeHead(404).end();
    else response.setHeader("content-type", "image/jpeg").end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  await resetDatabase();
  fetched = [];
  agent = await createTestStaff("agent");
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "1", name: "Shop" } });
});

async function productWith(photoUrl: string | null): Promise<string> {
  const id = newId();
  await prisma().product.create({
    data: { id, catalogId, retailerId: id, name: "Oil", searchText: "oil", photoUrl },
  });
  return id;
}

const productOf = (id: string) => prisma().product.findUniqueOrThrow({ where: { id } });

describe("ensureProductPhoto", () => {
  test("fetches once, keeps a small square without metadata, and serves it from then on", async () => {
    const id = await productWith(`${base}/oil.jpg`);
    const photo = await getProductPhoto(agent, id);
    expect(photo.mediaType).toBe("image/webp");
    expect(photo.hash).toBe(createHash("sha256").update(photo.bytes).digest("hex"));
    const facts = await sharp(photo.bytes).metadata();
    expect([facts.format, facts.width, facts.height, facts.exif]).toEqual(["webp", 320, 320, undefined]);
    expect((await sharp(picture).metadata()).exif).toBeDefined();
    expect(await productOf(id)).toMatchObject({ photoHash: photo.hash, photoFailedAt: null });

    expect(await ensureProductPhoto(id)).toBe(photo.hash);
    expect(await getPhoto(agent, photo.hash)).toEqual(photo);
    expect(fetched).toEqual(["/oil.jpg"]);
  });

  test("callers at once share one fetch; equal pictures share one row", async () => {
    const [one, other] = [await productWith(`${base}/oil.jpg`), await productWith(`${base}/same.jpg`)];
    const hashes = await Promise.all([one, one, one, other, other].map(ensureProductPhoto));
    expect(new Set(hashes).size).toBe(1);
    expect(fetched.sort()).toEqual(["/oil.jpg", "/same.jpg"]);
    expect(await prisma().photo.count()).toBe(1);
  });

  test.each(["/missing.jpg", "/page.jpg", "/drawing.jpg", "/huge.jpg", "/cut.jpg"])(
    "%s is none, and is not asked for again for ten minutes",
    async (path) => {
      const id = await productWith(`${base}${path}`);
      expect(await ensureProductPhoto(id)).toBeNull();
      expect(await ensureProductPhoto(id)).toBeNull();
      expect(fetched).toEqual([path]);
      expect(await prisma().photo.count()).toBe(0);
      await prisma().product.update({
        where: { id },
        data: { photoFailedAt: addMs(new Date(), -11 * minuteMs) },
      });
      await ensureProductPhoto(id);
      expect(fetched).toEqual([path, path]);
    },
  );

  test("a private address is none", async () => {
    expect(await ensureProductPhoto(await productWith("http://169.254.169.254/photo.jpg"))).toBeNull();
  });

  test("no product, no address: nothing is fetched", async () => {
    expect(await ensureProductPhoto(newId())).toBeNull();
    const id = await productWith(null);
    const error = await getProductPhoto(agent, id).catch((thrown: unknown) => thrown);
    expect(isAppError(error, "not_found")).toBe(true);
    expect(fetched).toEqual([]);
  });

  test("a photo that was evicted is fetched again", async () => {
    const id = await productWith(`${base}/oil.jpg`);
    const hash = await ensureProductPhoto(id);
    await prisma().photo.deleteMany();
    expect(await ensureProductPhoto(id)).toBe(hash);
    expect(fetched).toHaveLength(2);
    expect(await prisma().photo.count()).toBe(1);
  });
});

describe("further photos", () => {
  async function productWithMore(morePhotoUrls: string[]): Promise<string> {
    const id = await productWith(`${base}/oil.jpg`);
    await prisma().product.update({ where: { id }, data: { morePhotoUrls } });
    return id;
  }
  const rowsOf = (productId: string) => prisma().productPhoto.findMany({ where: { productId } });

  test("one is fetched at first need, once, and noted", async () => {
    const url = `${base}/same.jpg`;
    const id = await productWithMore([url]);
    const [photo] = await Promise.all([1, 2, 3].map(() => getMorePhoto(agent, id, photoKeyOf(url))));
    expect(photo).toEqual(await getMorePhoto(agent, id, photoKeyOf(url)));
    expect(fetched).toEqual(["/same.jpg"]);
    expect(await rowsOf(id)).toMatchObject([{ url, hash: photo?.hash, failedAt: null }]);
    expect(await productOf(id)).toMatchObject({ photoHash: null });
  });

  test("one that fails is none for ten minutes, and is then asked for again", async () => {
    const url = `${base}/page.jpg`;
    const id = await productWithMore([url]);
    expect(await ensureMorePhoto(id, photoKeyOf(url))).toBeNull();
    expect(await ensureMorePhoto(id, photoKeyOf(url))).toBeNull();
    expect(fetched).toEqual(["/page.jpg"]);
    await prisma().productPhoto.updateMany({ data: { failedAt: addMs(new Date(), -11 * minuteMs) } });
    await ensureMorePhoto(id, photoKeyOf(url));
    expect(fetched).toHaveLength(2);
  });

  test("what the feed does not name is not fetched, and is forgotten when another comes", async () => {
    const [former, next] = [`${base}/oil.jpg`, `${base}/same.jpg`];
    const id = await productWithMore([former]);
    await ensureMorePhoto(id, photoKeyOf(former));
    await prisma().product.update({ where: { id }, data: { morePhotoUrls: [next] } });
    expect(await ensureMorePhoto(id, photoKeyOf(former))).toBeNull();
    await ensureMorePhoto(id, photoKeyOf(next));
    expect((await rowsOf(id)).map(({ url }) => url)).toEqual([next]);
    const inside = "http://169.254.169.254/photo.jpg";
    expect(await ensureMorePhoto(await productWithMore([inside]), photoKeyOf(inside))).toBeNull();
  });
});

describe("evictPhotos", () => {
  test("deletes the least recently used beyond the limit, and none that an order line pins", async () => {
    for (const [hash, minutes] of [
      ["old", 3],
      ["older", 4],
      ["pinned", 9],
      ["new", 1],
    ] as const) {
      await prisma().photo.create({
        data: {
          hash,
          mediaType: "image/webp",
          bytes: new Uint8Array([1]),
          byteSize: 1,
          lastUsedAt: addMs(new Date(), -minutes * minuteMs),
        },
      });
    }
    await pin("pinned");
    expect(await evictPhotos(2)).toBe(1);
    const left = await prisma().photo.findMany({ orderBy: { hash: "asc" } });
    expect(left.map(({ hash }) => hash)).toEqual(["new", "old", "pinned"]);
  });
});

async function pin(photoHash: string): Promise<void> {
  const [channelId, customerId, conversationId, orderId] = [newId(), newId(), newId(), newId()];
  const secrets = {
    apiKeySealed: "",
    webhookTokenHash: newId(),
    webhookTokenSealed: "",
    webhookSecretHash: "",
    webhookSecretSealed: "",
  };
  await prisma().channel.create({ data: { id: channelId, name: "n", displayPhoneNumber: "1", ...secrets } });
  await prisma().customer.create({ data: { id: customerId, waId: "1" } });
  await prisma().conversation.create({ data: { id: conversationId, channelId, customerId } });
  await prisma().order.create({
    data: { id: orderId, channelId, customerId, conversationId, placedAt: new Date() },
  });
  await prisma().orderLine.create({
    data: {
      id: newId(),
      orderId,
      position: 0,
      retailerId: "A",
      photoHash,
      quantityRaw: "1",
      unitPriceRaw: "1",
      currencyRaw: "EUR",
    },
  });
}
