import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { putMedia } from "@/lib/conversations/server/media-files";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { insertShopOnce } from "@/lib/staff/server/shop-store";
import { type BlobStandIn, blobTestToken, startBlobStandIn } from "@/lib/testing/factories/blob-stand-in";
import { createTestChannel } from "@/lib/testing/factories/create-test-channel";
import { resetDatabase } from "@/lib/testing/test-database";
import { isTimeToSweepFiles, sweepFiles } from "./sweep-files";

const given: Record<string, string | undefined> = vi.hoisted(() => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const { env } = await original<typeof import("@/lib/server/env")>();
  return { env: () => ({ ...env(), ...given }) };
});

const now = new Date();
let blob: BlobStandIn;
let channelId: string;

beforeEach(async () => {
  await resetDatabase();
  await inTransaction((tx) =>
    insertShopOnce(tx, {
      name: "Shop",
      timeZone: "UTC",
      currency: "EUR",
      staffLanguage: "en",
      customerLanguage: "en",
    }),
  );
  channelId = (await createTestChannel()).id;
  blob = await startBlobStandIn();
  Object.assign(given, {
    BLOB_READ_WRITE_TOKEN: blobTestToken,
    VERCEL_BLOB_API_URL: blob.url,
    BLOB_FILES_URL: blob.url,
  });
});
afterEach(() => blob.stop());

/** A file of this age, and the row that points at it, if one does. */
async function keep(ageMs: number, state: "stored" | "waiting" | "refused" | null): Promise<string> {
  const id = newId();
  const place = await putMedia(id, "image/png", Buffer.from("x"));
  Object.assign(blob.files.get(`media/${id}`) ?? {}, { uploadedAt: addMs(now, -ageMs) });
  if (state) await prisma().media.create({ data: { id, channelId, state, blobUrl: place.blobUrl } });
  return `media/${id}`;
}

test("what nothing points at goes after a day; what a message holds, or may come to hold, stays", async () => {
  const old = 2 * dayMs;
  const stay = [await keep(old, "stored"), await keep(old, "waiting"), await keep(hourMs, null)];
  const go = [await keep(old, null), await keep(old, "refused"), await keep(30 * dayMs, null)];
  blob.files.set("media/not-an-id", {
    bytes: Buffer.from("x"),
    mediaType: undefined,
    access: "private",
    uploadedAt: addMs(now, -old),
  });
  for (const [path, ageMs] of [
    ["elsewhere/x", old],
    ["feeds/old", old],
    ["feeds/new", hourMs],
  ] as const)
    blob.files.set(path, {
      bytes: Buffer.from("x"),
      mediaType: undefined,
      access: "private",
      uploadedAt: addMs(now, -ageMs),
    });
  await sweepFiles(undefined, now);
  expect([...blob.files.keys()].sort()).toEqual([...stay, "elsewhere/x", "feeds/new"].sort());
  expect(go.some((path) => blob.files.has(path))).toBe(false);
});

test("once a day, whoever asks", async () => {
  expect(await isTimeToSweepFiles(now)).toBe(true);
  expect(await isTimeToSweepFiles(now)).toBe(false);
  await sweepFiles(undefined, now);
  await keep(2 * dayMs, null);
  await sweepFiles(undefined, addMs(now, hourMs));
  expect(blob.files.size).toBe(1);
  await sweepFiles(undefined, addMs(now, dayMs + hourMs));
  expect(blob.files.size).toBe(0);
});

test("a store that is away, or none, is no failure", async () => {
  await keep(2 * dayMs, null);
  blob.failWith(503);
  await sweepFiles(undefined, now);
  blob.failWith(null);
  expect(blob.files.size).toBe(1);
  given.BLOB_READ_WRITE_TOKEN = undefined;
  expect(await isTimeToSweepFiles(addMs(now, 2 * dayMs))).toBe(false);
  await sweepFiles(undefined, addMs(now, 2 * dayMs));
});
