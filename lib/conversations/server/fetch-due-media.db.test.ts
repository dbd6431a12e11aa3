import { createHash } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { resetDatabase } from "@/lib/testing/test-database";
import { fetchDueMedia } from "./fetch-due-media";
import { hasDueMedia } from "./media-store";
import { recordReceivedMedia } from "./record-received-media";

const urls = vi.hoisted(() => ({ DIALOG360_CLOUD_URL: "" }));
vi.mock("@/lib/server/env", async (original) => {
  const { env } = await original<typeof import("@/lib/server/env")>();
  return { env: () => ({ ...env(), ...urls }) };
});

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400, 7)]);
const elsewhere = "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&hash=x";

let channel: TestChannel;
const open: Server[] = [];
let asked: { path: string | undefined; key: unknown }[];

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  asked = [];
});
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on TCP has an address of this form. */
const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function vendor(info: RequestListener, file: RequestListener): Promise<void> {
  const server = createServer((request, response) => {
    asked.push({ path: request.url, key: request.headers["d360-api-key"] });
    (request.url === "/111" ? info : file)(request, response);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  urls.DIALOG360_CLOUD_URL = `http://127.0.0.1:${portOf(server)}`;
}

const found =
  (info: object = {}): RequestListener =>
  (_request, response) =>
    void response.end(JSON.stringify({ url: elsewhere, ...info }));
const bytes =
  (content: Buffer): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "image/jpeg" }).end(content);
const status =
  (code: number, headers = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, headers).end("{}");

function receive(given: Partial<Parameters<typeof recordReceivedMedia>[1]> = {}): Promise<string> {
  const media = {
    channelId: channel.id,
    vendorMediaId: "111",
    mediaType: "image/jpeg",
    sha256: null,
    fileName: null,
    receivedAt: addMs(new Date(), -1000),
    ...given,
  };
  return inTransaction((tx) => recordReceivedMedia(tx, media));
}

const theMedia = (id: string) => prisma().media.findUniqueOrThrow({ where: { id } });

describe("a file that can be had", () => {
  test("is asked of 360dialog's host alone, wherever the url leads, and kept", async () => {
    await vendor(found(), bytes(jpeg));
    const sha256 = createHash("sha256").update(jpeg).digest("base64");
    const id = await receive({ sha256 });
    await Promise.all([fetchDueMedia(), fetchDueMedia()]);
    expect(await theMedia(id)).toMatchObject({
      state: "stored",
      mediaType: "image/jpeg",
      byteSize: jpeg.length,
      bytes: new Uint8Array(jpeg),
    });
    expect(asked).toEqual([
      { path: "/111", key: "key-of-the-tests" },
      { path: "/whatsapp_business/attachments/?mid=1&hash=x", key: "key-of-the-tests" },
    ]);
  });
});

describe("a file that is not kept", () => {
  const endless: RequestListener = (_request, response) => {
    const chunk = Buffer.alloc(256 * 1024, 1);
    const more = () => {
      while (!response.destroyed && response.write(chunk)) {}
    };
    response.writeHead(200).on("drain", more);
    more();
  };
  test.each([
    ["endless", endless, {}, "too_large"],
    ["HTML named .jpg", bytes(Buffer.from("<html><script>1</script>")), {}, "wrong_type"],
    ["an SVG as image", bytes(Buffer.from("<svg/>")), { mediaType: "image/svg+xml" }, "wrong_type"],
    ["of another hash", bytes(jpeg), { sha256: "00".repeat(32) }, "wrong_hash"],
    ["a redirect", status(302, { location: "http://127.0.0.1:1/" }), {}, "redirected"],
  ])("%s", async (_name, file, given, problem) => {
    await vendor(found(), file);
    const id = await receive(given);
    await fetchDueMedia();
    expect(await theMedia(id)).toMatchObject({ state: "refused", problem, bytes: null });
    expect(asked).toHaveLength(2);
  });

  test.each([404, 410])("%i: it is there no more", async (code) => {
    await vendor(status(code), bytes(jpeg));
    const id = await receive();
    await fetchDueMedia();
    expect(await theMedia(id)).toMatchObject({ state: "expired" });
  });

  test("older than the vendor keeps it: nobody is asked", async () => {
    await vendor(found(), bytes(jpeg));
    const id = await receive({ receivedAt: addMs(new Date(), -8 * dayMs) });
    await fetchDueMedia();
    expect(await theMedia(id)).toMatchObject({ state: "expired" });
    expect(asked).toEqual([]);
  });

  test("an id that would be another path", async () => {
    await vendor(found(), bytes(jpeg));
    const id = await receive({ vendorMediaId: "../messages" });
    await fetchDueMedia();
    expect(await theMedia(id)).toMatchObject({ state: "expired" });
    expect(asked).toEqual([]);
  });
});

describe("several files", () => {
  /** Info for every id; the file of `slow` comes when it is let go. */
  async function vendorWithSlow(slow: string) {
    let letGo = () => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await vendor(found(), async (request, response) => {
      const id = request.url?.slice(1) ?? "";
      if (/^\d+$/.test(id))
        return void response.end(JSON.stringify({ url: `https://x.test/file?mid=${id}` }));
      if (request.url?.endsWith(slow)) await released;
      response.end(jpeg);
    });
    return letGo;
  }
  const storedNames = async () =>
    (await prisma().media.findMany({ where: { state: "stored" }, orderBy: { vendorId: "asc" } })).map(
      ({ vendorId }) => vendorId,
    );

  test("a slow one holds up neither its number's others nor those that come later", async () => {
    const letGo = await vendorWithSlow("200");
    for (const vendorMediaId of ["200", "201", "202"]) await receive({ vendorMediaId });
    let knock = () => {};
    const nextKnock = () =>
      new Promise<void>((resolve) => {
        knock = resolve;
      });
    const fetching = fetchDueMedia({ nextKnock });
    await vi.waitFor(async () => expect(await storedNames()).toEqual(["201", "202"]));
    const other = await createTestChannel();
    await receive({ vendorMediaId: "301", channelId: other.id });
    knock();
    await vi.waitFor(async () => expect(await storedNames()).toEqual(["201", "202", "301"]));
    letGo();
    await fetching;
    expect(await storedNames()).toEqual(["200", "201", "202", "301"]);
  });

  test("of one number three at once, and the other number's are not in that line", async () => {
    const held: (() => void)[] = [];
    const running = new Set<string>();
    await vendor(found(), (request, response) => {
      const id = request.url?.slice(1) ?? "";
      if (/^\d+$/.test(id))
        return void response.end(JSON.stringify({ url: `https://x.test/file?mid=${id}` }));
      running.add(request.url ?? "");
      held.push(() => response.end(jpeg));
    });
    const other = await createTestChannel();
    for (const vendorMediaId of ["401", "402", "403", "404"]) await receive({ vendorMediaId });
    await receive({ vendorMediaId: "501", channelId: other.id });
    const fetching = fetchDueMedia();
    await vi.waitFor(() => expect(running.size).toBe(4));
    expect([...running].filter((url) => url.includes("mid=4"))).toHaveLength(3);
    expect([...running].some((url) => url.includes("mid=501"))).toBe(true);
    const letting = setInterval(() => held.splice(0).forEach((letGo) => void letGo()), 5);
    await fetching.finally(() => clearInterval(letting));
    expect(await storedNames()).toEqual(["401", "402", "403", "404", "501"]);
  });
});

test("an error holds up the number's other files too, below the vendor's limit of errors", async () => {
  await vendor(status(500), status(500));
  const ids = await Promise.all(
    ["111", "112", "113", "114", "115"].map((id) => receive({ vendorMediaId: id })),
  );
  await fetchDueMedia();
  // What was under way with it may have failed too; nothing else was asked for.
  expect(asked.length).toBeLessThanOrEqual(3);
  for (const id of ids) {
    const { state, fetchAfter } = await theMedia(id);
    expect(state).toBe("waiting");
    expect(fetchAfter.getTime()).toBeGreaterThan(Date.now() + 3 * minuteMs);
  }
  expect(await hasDueMedia()).toBe(false);

  // From then on one error at a time, each with its pause: 18 in an hour at most.
  await prisma().media.updateMany({ data: { fetchAfter: new Date(0) } });
  asked = [];
  await fetchDueMedia();
  expect(asked).toHaveLength(1);
  expect(await hasDueMedia()).toBe(false);
});
