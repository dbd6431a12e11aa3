import { beforeEach, expect, test } from "vitest";
import { productDetailSchema } from "@/lib/catalog/product-detail-contract";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { findProduct } from "./find-product";
import { getProduct } from "./get-product";
import { importFeed } from "./import-feed";

const head =
  "id,title,availability,price,item_group_id,color,link,image_link,additional_image_link,custom_label_0\n";
const red = `RED,Mug,in stock,9.50 EUR,MUG,red,https://shop.example/red,https://pics.example/1.jpg,"https://pics.example/2.jpg,https://pics.example/1.jpg",Autumn\n`;
const blue = "BLUE,Mug,out of stock,9.50 EUR,MUG,blue,,,,\n";
const pot = "POT,Teapot,in stock,24.00 EUR,POT,,javascript:alert(1),,,\n";
const importedAt = new Date("2026-11-20T10:00:00Z");

let agent: StaffDto;
let manager: StaffDto;
let catalogId: string;

beforeEach(async () => {
  await resetDatabase();
  agent = await createTestStaff("agent");
  manager = await createTestStaff("manager");
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "1", name: "Shop" } });
});

const take = (feed: string, now = importedAt) =>
  importFeed(manager, { catalogId, bytes: Buffer.from(head + feed), mayRemoveMany: true }, now);

async function productOf(retailerId: string) {
  const { id } = await prisma().product.findFirstOrThrow({ where: { catalogId, retailerId } });
  const product = await getProduct(agent, id);
  expect(productDetailSchema.parse(product)).toEqual(product);
  return product;
}

test("photos in the feed's order without doubles, variants of its group, and when the feed last held it", async () => {
  await take(red + blue + pot);
  const product = await productOf("RED");
  expect(product).toMatchObject({ link: "https://shop.example/red", labels: ["Autumn"], removedAt: null });
  expect(product.seenAt).toBe(importedAt.toISOString());
  expect(product.photoPaths).toEqual([
    product.photoPath,
    expect.stringMatching(new RegExp(`^/api/catalog/products/${product.id}/photos/[0-9a-f]{20}$`)),
  ]);
  expect(product.variants.map(({ retailerId, variant }) => `${retailerId} ${variant}`)).toEqual([
    "BLUE blue",
    "RED red",
  ]);
});

test("one that is alone in its group has no variants; a link that is none is not one", async () => {
  await take(red + blue + pot);
  expect(await productOf("POT")).toMatchObject({ variants: [], photoPaths: [], link: null });
});

test("a variant that left the feed goes from the others, and keeps a page that says when it left", async () => {
  await take(red + blue + pot);
  const left = new Date("2026-11-22T10:00:00Z");
  await take(red + pot, left);
  expect((await productOf("RED")).variants).toEqual([]);
  expect(await productOf("BLUE")).toMatchObject({ seenAt: null, removedAt: left.toISOString() });
});

test("what is in the feed can go into a message, what has left it or never was there cannot", async () => {
  await take(red + pot);
  const { id } = await productOf("RED");
  expect(await findProduct(agent, id)).toMatchObject({ catalogId, product: { retailerId: "RED" } });
  await take(pot);
  expect(await findProduct(agent, id)).toBeNull();
  expect(await findProduct(agent, newId())).toBeNull();
});

test("groups of two catalogs with the same id stay apart", async () => {
  await take(red);
  const other = newId();
  await prisma().catalog.create({ data: { id: other, vendorCatalogId: "2", name: "Other" } });
  await importFeed(manager, { catalogId: other, bytes: Buffer.from(head + blue) });
  expect((await productOf("RED")).variants).toEqual([]);
});

test("an unknown product is not found", async () => {
  const error = await getProduct(agent, newId()).catch((thrown: unknown) => thrown);
  expect(isAppError(error, "not_found")).toBe(true);
});
