import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { POST as offered } from "@/app/api/catalog/imports/uploads/route";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { uploadOfferSchema } from "@/lib/shared/upload-offer";
import { type BlobStandIn, blobTestToken, startBlobStandIn } from "@/lib/testing/factories/blob-stand-in";
import { signInTestStaff } from "@/lib/testing/factories/sign-in-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { POST as told } from "./route";

const given: Record<string, string | undefined> = vi.hoisted(() => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const { env } = await original<typeof import("@/lib/server/env")>();
  return { env: () => ({ ...env(), ...given }) };
});

let blob: BlobStandIn;
let catalogId: string;
let session: Headers;

beforeEach(async () => {
  await resetDatabase();
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "3670", name: "Shop" } });
  session = (await signInTestStaff("manager")).headers;
  blob = await startBlobStandIn();
  Object.assign(given, {
    BLOB_READ_WRITE_TOKEN: blobTestToken,
    VERCEL_BLOB_API_URL: blob.url,
    BLOB_FILES_URL: blob.url,
  });
});
afterEach(() => blob.stop());

async function post(route: typeof told, body: object, as = session) {
  const sent = JSON.stringify(body);
  // The bytes of the feed never come to a route of ours.
  expect(sent.length).toBeLessThan(4096);
  const request = new Request("http://localhost:3000/api/x", { method: "POST", headers: as, body: sent });
  const answer = await route(request, { params: Promise.resolve({}) });
  return { status: answer.status, json: await answer.json() };
}

async function offer(as = session, subject = catalogId) {
  const { json } = await post(offered, { catalogId: subject, byteSize: 5_000_000 }, as);
  const made = uploadOfferSchema.parse(json).offer;
  if (!made) throw new Error("nothing was offered");
  return made;
}

async function upload(bytes: Buffer, to: Awaited<ReturnType<typeof offer>>) {
  const { status } = await fetch(to.url, { method: "PUT", headers: to.headers, body: new Uint8Array(bytes) });
  expect(status).toBe(200);
  return to.ticket;
}

const wordsOf = (index: number) => `${(index * 7919) % 1_000_003}`.repeat(30);
/** More than Vercel takes, even compressed: the words are of no use to gzip. */
function largeFeed(): Buffer {
  const rows = Array.from(
    { length: 300 },
    (_, index) => `SKU-${index},Product ${index},${wordsOf(index)},in stock,8.90 EUR,Olive`,
  );
  return gzipSync(["id,title,description,availability,price,brand", ...rows].join("\n"));
}

test("a feed is read from the store into a run that waits, and its file is gone", async () => {
  const importId = newId();
  const feed = largeFeed();
  const ticket = await upload(feed, await offer());
  const answer = await post(told, { importId, catalogId, fileName: "feed.csv", ticket });
  expect(answer).toMatchObject({
    status: 200,
    json: {
      id: importId,
      state: "ready",
      source: "file",
      sourceName: "feed.csv",
      added: 300,
      bytesTotal: feed.length,
    },
  });
  expect(blob.files.size).toBe(0);
  expect(await prisma().product.count()).toBe(0);
  const again = await post(told, { importId: newId(), catalogId, fileName: "feed.csv", ticket });
  expect(again).toMatchObject({ status: 400, json: { fields: [{ problem: "not_uploaded" }] } });
});

test("what is no feed is refused with its reason, and its file is gone too", async () => {
  const ticket = await upload(Buffer.from("<html><body>Sign in</body></html>"), await offer());
  const answer = await post(told, { importId: newId(), catalogId, fileName: "feed.csv", ticket });
  expect(answer).toMatchObject({
    status: 422,
    json: { code: "feed_unreadable", fields: [{ problem: "web_page" }] },
  });
  expect(blob.files.size).toBe(0);
});

test.each([
  ["that is forged", async () => "v1.AAAA.AAAA.AAAA"],
  ["that is an address", async () => "https://evil.example/feed.csv"],
  ["of a colleague", async () => upload(largeFeed(), await offer(await managerSession()))],
  ["for another catalog", async () => upload(largeFeed(), await offer(session, newId()))],
  ["of a file that was never put", async () => (await offer()).ticket],
])("a ticket %s is refused", async (_, ticketOf) => {
  const answer = await post(told, { importId: newId(), catalogId, ticket: await ticketOf() });
  expect(answer).toMatchObject({ status: 400, json: { fields: [{ problem: "not_uploaded" }] } });
  expect(await prisma().catalogImport.count()).toBe(0);
});

const managerSession = async () => (await signInTestStaff("manager")).headers;

test("an agent is offered nothing", async () => {
  const { headers } = await signInTestStaff("agent");
  expect((await post(offered, { catalogId, byteSize: 5_000_000 }, headers)).status).toBe(403);
});

test("too large is said at once; without a store nothing is offered", async () => {
  expect((await post(offered, { catalogId, byteSize: 101 * 1024 * 1024 })).status).toBe(413);
  given.BLOB_READ_WRITE_TOKEN = undefined;
  expect((await post(offered, { catalogId, byteSize: 5_000_000 })).json).toEqual({ offer: null });
});
