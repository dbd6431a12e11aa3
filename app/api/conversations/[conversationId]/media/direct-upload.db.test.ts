import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { sealSecret } from "@/lib/server/sealed-secret";
import { newId } from "@/lib/shared/ids";
import { uploadOfferSchema } from "@/lib/shared/upload-offer";
import { type BlobStandIn, blobTestToken, startBlobStandIn } from "@/lib/testing/factories/blob-stand-in";
import { createTestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { signInTestStaff } from "@/lib/testing/factories/sign-in-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { POST as told } from "./uploaded/route";
import { POST as offered } from "./uploads/route";

const given: Record<string, string | undefined> = vi.hoisted(() => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const { env } = await original<typeof import("@/lib/server/env")>();
  return { env: () => ({ ...env(), ...given }) };
});

const pdf = Buffer.concat([Buffer.from("%PDF-1.4 "), Buffer.alloc(6 * 1024 * 1024, "x")]);
let blob: BlobStandIn;
let conversationId: string;
let session: Headers;

beforeEach(async () => {
  await resetDatabase();
  const channel = await createTestChannel();
  ({ conversationId } = await createTestConversation(channel, { waId: "16315551234" }));
  session = (await signInTestStaff()).headers;
  blob = await startBlobStandIn();
  Object.assign(given, {
    BLOB_READ_WRITE_TOKEN: blobTestToken,
    VERCEL_BLOB_API_URL: blob.url,
    BLOB_FILES_URL: blob.url,
  });
});
afterEach(() => blob.stop());

interface Asked {
  conversation?: string;
  as?: Headers;
}

async function post(
  route: typeof told,
  body: object,
  { conversation = conversationId, as = session }: Asked = {},
) {
  const sent = JSON.stringify(body);
  // What Vercel would refuse never comes to a route of ours.
  expect(sent.length).toBeLessThan(4096);
  const request = new Request("http://localhost:3000/api/x", { method: "POST", headers: as, body: sent });
  const answer = await route(request, { params: Promise.resolve({ conversationId: conversation }) });
  return { status: answer.status, json: await answer.json() };
}

async function offer(asked: Asked & { byteSize?: number; mediaType?: string } = {}) {
  const { byteSize = pdf.length, mediaType = "application/pdf", ...rest } = asked;
  const { json } = await post(offered, { byteSize, mediaType }, rest);
  const made = uploadOfferSchema.parse(json).offer;
  if (!made) throw new Error("nothing was offered");
  return made;
}

const put = (to: { url: string; headers: Record<string, string> }, bytes: Buffer) =>
  fetch(to.url, { method: "PUT", headers: to.headers, body: new Uint8Array(bytes) });
const reply = (ticket: string, id = newId()) => ({ id, caption: "", fileName: "prices.pdf", ticket });
const fieldOf = (json: { fields?: { problem: string }[] }) => json.fields?.[0]?.problem;

test("a large file goes into the store, and the message points at it", async () => {
  const to = await offer();
  expect((await put(to, pdf)).status).toBe(200);
  const answer = await post(told, reply(to.ticket));
  expect(answer).toMatchObject({
    status: 200,
    json: { media: { mediaType: "application/pdf", byteSize: pdf.length, state: "stored" } },
  });
  const media = await prisma().media.findFirstOrThrow();
  expect(media).toMatchObject({
    bytes: null,
    byteSize: pdf.length,
    blobUrl: `${blob.url}/media/${media.id}`,
  });
  expect(blob.clientPuts).toEqual([`media/${media.id}`]);
  expect(blob.files.get(`media/${media.id}`)).toMatchObject({ access: "private" });
});

test("told twice, also at once, it is one message, and the file stays", async () => {
  const to = await offer();
  await put(to, pdf);
  const same = reply(to.ticket);
  const answers = await Promise.all([post(told, same), post(told, same)]);
  answers.push(await post(told, same));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await prisma().message.count()).toBe(1);
  expect(blob.files.size).toBe(1);
  expect(await post(told, reply(to.ticket))).toMatchObject({ status: 409 });
  expect(blob.files.size).toBe(1);
});

test("the store takes one file, of the type and size that were said, once", async () => {
  const to = await offer({ mediaType: "image/png", byteSize: 1024 });
  expect((await put(to, Buffer.alloc(5 * 1024 * 1024 + 1))).status).toBe(400);
  const typed = { ...to, headers: { ...to.headers, "x-content-type": "text/html" } };
  expect((await put(typed, Buffer.from("<html>"))).status).toBe(400);
  const elsewhere = { ...to, url: to.url.replace("media", "feeds") };
  expect((await put(elsewhere, Buffer.from("x"))).status).toBe(400);
  expect((await put(to, Buffer.from("x"))).status).toBe(200);
  expect((await put(to, Buffer.from("y"))).status).toBe(400);
});

test("what it is its bytes say: a page in a picture's name is refused and taken away", async () => {
  const to = await offer({ mediaType: "image/png", byteSize: 100 });
  await put(to, Buffer.from("<html><script>alert(1)</script>"));
  const { status, json } = await post(told, reply(to.ticket));
  expect([status, fieldOf(json)]).toEqual([400, "type"]);
  expect(blob.files.size).toBe(0);
});

test.each([
  ["that is forged", async () => "v1.AAAA.AAAA.AAAA"],
  ["that is an address", async () => "https://evil.example/media/file.pdf"],
  ["sealed for another thing", async () => sealSecret("{}", "channel.apiKey")],
  ["of a colleague", async () => (await offer({ as: (await signInTestStaff()).headers })).ticket],
  ["of another conversation", async () => (await offerElsewhere()).ticket],
  ["of a file that was never put", async () => (await offer()).ticket],
])("a ticket %s is refused", async (_, ticketOf) => {
  const { status, json } = await post(told, reply(await ticketOf()));
  expect([status, fieldOf(json)]).toEqual([400, "not_uploaded"]);
  expect(await prisma().media.count()).toBe(0);
});

async function offerElsewhere() {
  const other = await createTestConversation(await createTestChannel(), { waId: "16315559999" });
  const to = await offer({ conversation: other.conversationId });
  await put(to, pdf);
  return to;
}

test("a ticket that is over is refused", async () => {
  const to = await offer();
  await put(to, pdf);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 60 * 60_000 });
  try {
    const { status } = await post(told, reply(to.ticket));
    expect(status).toBe(400);
  } finally {
    vi.useRealTimers();
  }
});

test("too large is said before anything is sent; a closed window leaves nothing behind", async () => {
  const tooLarge = await post(offered, { byteSize: 26 * 1024 * 1024, mediaType: "application/pdf" });
  expect(tooLarge).toMatchObject({ status: 413, json: { fields: [{ values: { maxMegabytes: 25 } }] } });
  const to = await offer();
  await put(to, pdf);
  await prisma().conversation.updateMany({ data: { windowEndsAt: new Date(0) } });
  expect((await post(told, reply(to.ticket))).status).toBe(409);
  expect(blob.files.size).toBe(0);
});

test("while the store is away the file stays, and telling again sends it", async () => {
  const to = await offer();
  await put(to, pdf);
  blob.failWith(503);
  const same = reply(to.ticket);
  expect((await post(told, same)).status).toBe(503);
  blob.failWith(null);
  expect((await post(told, same)).status).toBe(200);
});

test("without a store nothing is offered, and nobody unknown is", async () => {
  given.BLOB_READ_WRITE_TOKEN = undefined;
  const asked = { byteSize: pdf.length, mediaType: "application/pdf" };
  expect((await post(offered, asked)).json).toEqual({ offer: null });
  expect((await post(offered, asked, { as: new Headers() })).status).toBe(403);
  const stranger = new Headers({ "sec-fetch-site": "same-origin" });
  expect((await post(offered, asked, { as: stranger })).status).toBe(401);
});
