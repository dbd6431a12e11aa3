import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { addMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { type BlobStandIn, blobTestToken, startBlobStandIn } from "@/lib/testing/factories/blob-stand-in";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { fetchDueMedia } from "./fetch-due-media";
import { getMedia } from "./get-media";
import { recordReceivedMedia } from "./record-received-media";
import { sendDueMessages } from "./send-due-messages";
import { sendMedia } from "./send-media";

const given: Record<string, string | undefined> = vi.hoisted(() => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const { env } = await original<typeof import("@/lib/server/env")>();
  return { env: () => ({ ...env(), ...given }) };
});

const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(5000, 5)]);
let blob: BlobStandIn;
let vendor: Server;
let uploads: Buffer[];
let channel: TestChannel;
let conversationId: string;
let staff: StaffDto;

/** A server on TCP has an address of this form. */
const portOf = (server: Server) => (server.address() as AddressInfo).port;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  ({ conversationId } = await createTestConversation(channel, { waId: "16315551234" }));
  staff = await createTestStaff();
  uploads = [];
  blob = await startBlobStandIn();
  vendor = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.url === "/media") uploads.push(Buffer.concat(chunks));
    if (request.url?.startsWith("/file")) return void response.end(png);
    response.end(
      JSON.stringify({ id: "4490", url: "https://x.test/file?mid=1", messages: [{ id: "wamid.out" }] }),
    );
  });
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  given.DIALOG360_CLOUD_URL = `http://127.0.0.1:${portOf(vendor)}`;
  given.BLOB_READ_WRITE_TOKEN = blobTestToken;
  given.VERCEL_BLOB_API_URL = blob.url;
  given.BLOB_FILES_URL = blob.url;
});
afterEach(() => {
  blob.stop();
  vendor.closeAllConnections();
  vendor.close();
});

const file = { declaredType: "image/png", bytes: png };
const reply = (id: string) => ({ id, caption: null, fileName: "a.png" });
const theMedia = () => prisma().media.findFirstOrThrow();

function receive(): Promise<string> {
  const receivedAt = addMs(new Date(), -1000);
  const named = { mediaType: "image/png", sha256: null, fileName: null, receivedAt };
  return inTransaction((tx) =>
    recordReceivedMedia(tx, { channelId: channel.id, vendorMediaId: "111", ...named }),
  );
}

async function partOf(id: string, first: number, last: number): Promise<Buffer> {
  const { content } = await getMedia(staff, id);
  return Buffer.from(await new Response(content.open({ first, last })).arrayBuffer());
}

test("a customer's file is kept there, privately, and read in parts", async () => {
  const id = await receive();
  await fetchDueMedia();
  expect([...blob.files]).toEqual([
    [`media/${id}`, expect.objectContaining({ bytes: png, mediaType: "image/png", access: "private" })],
  ]);
  expect(await theMedia()).toMatchObject({ state: "stored", bytes: null, byteSize: png.length });
  expect((await partOf(id, 100, 199)).equals(png.subarray(100, 200))).toBe(true);
  expect(blob.reads).toEqual(["bytes=100-199"]);
});

test("a file of ours goes from there to 360dialog; asked for twice it is there once", async () => {
  const id = newId();
  for (const _ of [1, 2]) await sendMedia(staff, conversationId, reply(id), file);
  expect([...blob.files.keys()]).toEqual([`media/${(await theMedia()).id}`]);
  await sendDueMessages();
  expect(uploads).toHaveLength(1);
  expect(uploads[0]?.includes(png)).toBe(true);
});

test("what is refused leaves nothing behind", async () => {
  await prisma().conversation.updateMany({ data: { windowEndsAt: new Date(0) } });
  await expect(sendMedia(staff, conversationId, reply(newId()), file)).rejects.toMatchObject({
    code: "window_closed",
  });
  expect(blob.files.size).toBe(0);
});

test("while it is away: staff are told, a customer's file is fetched later, a message waits", async () => {
  const queued = newId();
  await sendMedia(staff, conversationId, reply(queued), file);
  blob.failWith(503);
  await expect(sendMedia(staff, conversationId, reply(newId()), file)).rejects.toMatchObject({
    code: "unavailable",
  });
  await sendDueMessages();
  expect((await prisma().message.findUniqueOrThrow({ where: { id: queued } })).state).toBe("queued");

  const id = await receive();
  await fetchDueMedia();
  expect(await prisma().media.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "waiting" });
  blob.failWith(null);
  await prisma().media.updateMany({ where: { id }, data: { fetchAfter: new Date(0) } });
  await fetchDueMedia();
  expect(await prisma().media.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "stored" });
});

test("files from before it was configured are still read from the database", async () => {
  const token = given.BLOB_READ_WRITE_TOKEN;
  given.BLOB_READ_WRITE_TOKEN = undefined;
  await sendMedia(staff, conversationId, reply(newId()), file);
  given.BLOB_READ_WRITE_TOKEN = token;
  expect(blob.files.size).toBe(0);
  expect((await partOf((await theMedia()).id, 0, png.length - 1)).equals(png)).toBe(true);
});
