import { describe, expect, test } from "vitest";
import { mediaResponse } from "./media-response";

const bytes = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const answer = (range: string | null, media: { mediaType?: string; fileName?: string | null } = {}) =>
  mediaResponse(new Request("http://localhost/", range === null ? {} : { headers: { range } }), {
    id: "m1",
    mediaType: "video/mp4",
    fileName: null,
    bytes,
    ...media,
  });

describe("ranges", () => {
  test.each([
    ["bytes=0-1", "bytes 0-1/10", [0, 1]],
    ["bytes=7-", "bytes 7-9/10", [7, 8, 9]],
    ["bytes=-2", "bytes 8-9/10", [8, 9]],
    ["bytes=8-99", "bytes 8-9/10", [8, 9]],
  ])("%s", async (range, contentRange, expected) => {
    const response = answer(range);
    expect([response.status, response.headers.get("content-range")]).toEqual([206, contentRange]);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual(expected);
  });
  test.each([null, "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "items=0-1"])("%s is all of it", (range) =>
    expect(answer(range).status).toBe(200),
  );
  test.each(["bytes=10-", "bytes=-0"])("%s is beyond the end", (range) =>
    expect(answer(range).status).toBe(416),
  );
});

test.each([
  ["image/jpeg", "inline"],
  ["video/mp4", "inline"],
  ["audio/ogg", "inline"],
  ["image/svg+xml", "attachment"],
  ["text/html", "attachment"],
  ["application/pdf", "attachment"],
])("%s is %s, and never runs", (mediaType, disposition) => {
  const { headers } = answer(null, { mediaType });
  expect(headers.get("content-disposition")).toBe(disposition);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
});

test("a stranger's file name cannot write a header", () => {
  const { headers } = answer(null, { mediaType: "text/html", fileName: 'a"\r\nx: y\u202e/é.pdf' });
  expect(headers.get("content-disposition")).toBe(
    `attachment; filename="a___x_ y___.pdf"; filename*=UTF-8''a%22__x%3A%20y__%C3%A9.pdf`,
  );
});

test("is asked for anew each time, and costs nothing when it is the same", async () => {
  const file = { id: "m1", mediaType: "image/png", fileName: null, bytes: new Uint8Array([1, 2, 3]) };
  const first = mediaResponse(new Request("http://localhost/"), file);
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const etag = first.headers.get("etag") ?? "";
  const again = mediaResponse(new Request("http://localhost/", { headers: { "if-none-match": etag } }), file);
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
});
