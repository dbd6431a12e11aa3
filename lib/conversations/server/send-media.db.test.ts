import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { addMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { createTestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { prepareMedia } from "./prepare-media";
import { abandonLostMessages, sendDueMessages } from "./send-due-messages";
import { sendMedia } from "./send-media";

const urls = vi.hoisted(() => ({ DIALOG360_CLOUD_URL: "" }));
vi.mock("@/lib/server/env", async (original) => {
  const { env } = await original<typeof import("@/lib/server/env")>();
  return { env: () => ({ ...env(), ...urls }) };
});

const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(100, 5)]);
let conversationId: string;
let staff: Awaited<ReturnType<typeof createTestStaff>>;
let uploads: Buffer[];
let sent: unknown[];
let uploadStatus: number;
let duringUpload: () => Promise<void>;
let server: Server;

beforeEach(async () => {
  await resetDatabase();
  const channel = await createTestChannel();
  ({ conversationId } = await createTestConversation(channel, { waId: "16315551234" }));
  staff = await createTestStaff();
  [uploads, sent, uploadStatus, duringUpload] = [[], [], 200, async () => {}];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (request.url === "/media") {
      uploads.push(body);
      await duringUpload();
      response.writeHead(uploadStatus).end(JSON.stringify({ id: "4490" }));
    } else {
      sent.push(JSON.parse(body.toString()));
      response.end(JSON.stringify({ messages: [{ id: "wamid.out" }] }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls.DIALOG360_CLOUD_URL = `http://127.0.0.1:${portOf(server)}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A server on TCP has an address of this form. */
const portOf = (listening: Server) => (listening.address() as AddressInfo).port;

const file = { declaredType: "image/png", bytes: png };
const reply = (id: string) => ({ id, caption: "New", fileName: "new.png" });

test("is uploaded and then sent by the vendor's id, once however often it was asked for", async () => {
  const id = newId();
  for (const _ of [1, 2]) {
    const message = await sendMedia(staff, conversationId, reply(id), file);
    expect(message.media).toMatchObject({ state: "stored", mediaType: "image/png", byteSize: png.length });
  }
  await sendDueMessages();
  expect(uploads).toHaveLength(1);
  expect(uploads[0]?.includes(png)).toBe(true);
  expect(sent).toEqual([expect.objectContaining({ type: "image", image: { id: "4490", caption: "New" } })]);
  expect(await prisma().media.count()).toBe(1);
});

test("quotes the message that it answers", async () => {
  await prisma().message.create({
    data: {
      id: newId(),
      channelId: (await prisma().conversation.findUniqueOrThrow({ where: { id: conversationId } })).channelId,
      conversationId,
      direction: "inbound",
      state: "received",
      kind: "text",
      wamid: "wamid.asked",
      content: { kind: "text", text: "A picture?", product: null },
      occurredAt: new Date(),
    },
  });
  const asked = await prisma().message.findFirstOrThrow({ where: { wamid: "wamid.asked" } });
  const id = newId();
  const message = await sendMedia(staff, conversationId, { ...reply(id), quotedMessageId: asked.id }, file);
  expect(message.quoted).toMatchObject({ id: asked.id });
  await sendDueMessages();
  expect(sent).toEqual([
    expect.objectContaining({
      context: { message_id: "wamid.asked" },
      image: { id: "4490", caption: "New" },
    }),
  ]);
});

describe("an upload that takes longer than a claim lives", () => {
  const theMessage = (id: string) => prisma().message.findUniqueOrThrow({ where: { id } });
  const twoMinutesPass = (id: string) =>
    prisma().message.update({ where: { id }, data: { claimedAt: addMs(new Date(), -2 * minuteMs) } });

  test("keeps its claim: it is not given up, and what it was for is sent once", async () => {
    const id = newId();
    await sendMedia(staff, conversationId, reply(id), file);
    duringUpload = async () => {
      await twoMinutesPass(id);
      await vi.waitFor(async () =>
        expect((await theMessage(id)).claimedAt?.getTime()).toBeGreaterThan(Date.now() - minuteMs),
      );
      await abandonLostMessages();
      await sendDueMessages();
      expect((await theMessage(id)).state).toBe("sending");
    };
    await sendDueMessages({ renewClaimEveryMs: 50 });
    await sendDueMessages();
    expect([uploads.length, sent.length]).toEqual([1, 1]);
    expect((await theMessage(id)).state).toBe("accepted");
  });

  test("given up all the same, it is not sent behind the back of whoever settles it", async () => {
    const id = newId();
    await sendMedia(staff, conversationId, reply(id), file);
    duringUpload = async () => {
      // As abandonLostMessages does, in one step: a renewal must not come in between.
      await prisma().message.update({ where: { id }, data: { state: "unknown", unknownSince: new Date() } });
      await new Promise((resolve) => setTimeout(resolve, 60));
    };
    await sendDueMessages({ renewClaimEveryMs: 50 });
    await sendDueMessages();
    expect(sent).toEqual([]);
    expect((await theMessage(id)).state).toBe("unknown");
  });
});

test("no more uploads of a number in a second than the vendor takes, whoever asks", async () => {
  const ids = Array.from({ length: 14 }, newId);
  for (const id of ids) await sendMedia(staff, conversationId, reply(id), file);
  const files = await prisma().media.findMany();
  const access = { hosting: "cloud", apiKey: "k" } as const;
  const startedAt = Date.now();
  await Promise.all(
    files.map(({ id, channelId }) => prepareMedia(access, channelId, { type: "image", image: { id } })),
  );
  expect(uploads).toHaveLength(14);
  expect(Date.now() - startedAt).toBeGreaterThan(900);
});

test.each([
  [500, "queued"],
  [429, "queued"],
  [400, "failed"],
])("an upload answered %i leaves the message %s, never unknown", async (status, state) => {
  uploadStatus = status;
  const id = newId();
  await sendMedia(staff, conversationId, reply(id), file);
  await sendDueMessages();
  expect(sent).toEqual([]);
  expect((await prisma().message.findUniqueOrThrow({ where: { id } })).state).toBe(state);
});

test("what is no such file is refused, and nothing is kept", async () => {
  const html = { declaredType: "image/jpeg", bytes: Buffer.from("<html>") };
  await expect(sendMedia(staff, conversationId, reply(newId()), html)).rejects.toMatchObject({
    code: "invalid_input",
    fields: [{ path: "file", problem: "type" }],
  });
  const large = { declaredType: "image/png", bytes: Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]) };
  await expect(sendMedia(staff, conversationId, reply(newId()), large)).rejects.toMatchObject({
    code: "too_large",
  });
  expect(await prisma().media.count()).toBe(0);
});
