import { beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { createTestChannel } from "@/lib/testing/factories/create-test-channel";
import { signInTestStaff } from "@/lib/testing/factories/sign-in-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { GET } from "./route";

// Two slices and a half, so that whole it is read in three.
const film = new Uint8Array(2.5 * 1024 * 1024).map((_, index) => (index * 31 + (index >> 8)) % 256);
let mediaId: string;
let session: Headers;

beforeEach(async () => {
  await resetDatabase();
  const channel = await createTestChannel();
  mediaId = newId();
  await prisma().media.create({
    data: {
      id: mediaId,
      channelId: channel.id,
      state: "stored",
      mediaType: "video/mp4",
      fileName: "film.mp4",
      bytes: film,
      byteSize: film.byteLength,
    },
  });
  session = (await signInTestStaff()).headers;
});

function ask(headers: Record<string, string> = {}, given = { id: mediaId, session }): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/media/${given.id}`, {
    headers: new Headers([...given.session, ...Object.entries(headers)]),
  });
  return GET(request, { params: Promise.resolve({ mediaId: given.id }) });
}

const bodyOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("a player gets the part it seeks, byte for byte, and the whole", async () => {
  const [first, last] = [2_000_000, 2_200_001];
  const part = await ask({ range: `bytes=${first}-${last}` });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe(`bytes ${first}-${last}/${film.byteLength}`);
  expect((await bodyOf(part)).equals(film.subarray(first, last + 1))).toBe(true);

  const tail = await ask({ range: "bytes=-10" });
  expect([tail.status, (await bodyOf(tail)).equals(film.subarray(-10))]).toEqual([206, true]);

  const whole = await ask();
  expect([whole.status, whole.headers.get("content-length")]).toEqual([200, String(film.byteLength)]);
  expect((await bodyOf(whole)).equals(film)).toBe(true);

  const beyond = await ask({ range: `bytes=${film.byteLength}-` });
  expect(beyond.status).toBe(416);
});

test("what the browser has is not sent again", async () => {
  const etag = (await ask()).headers.get("etag") ?? "";
  const again = await ask({ "if-none-match": `"x", ${etag}` });
  expect([again.status, (await bodyOf(again)).byteLength]).toEqual([304, 0]);
});

test("its bytes stand uncompressed in the table, or a part would cost the whole", async () => {
  const rows = await prisma().$queryRaw`
    SELECT pg_column_compression("bytes") AS "by", pg_column_size("bytes") AS "size" FROM "Media"`;
  expect(rows).toEqual([{ by: null, size: film.byteLength }]);
});

test("strangers get nothing, and a file that is not here is not found", async () => {
  expect((await ask({}, { id: mediaId, session: new Headers() })).status).toBe(401);
  expect((await ask({}, { id: newId(), session })).status).toBe(404);
  await prisma().media.update({ where: { id: mediaId }, data: { state: "expired" } });
  expect((await ask()).status).toBe(404);
  expect((await ask({}, { id: "1", session })).status).toBe(400);
});
