import { describe, expect, test, vi } from "vitest";
import { bytesInMemory, bytesInSlices } from "@/lib/server/served-file";
import { fileResponse } from "./file-response";

const bytes = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const file = { tag: "m1", mediaType: "video/mp4", fileName: null, content: bytesInMemory(bytes) };
const asking = (headers: Record<string, string> = {}) => new Request("http://localhost/", { headers });
const answer = (range: string | null, given: { mediaType?: string; fileName?: string | null } = {}) =>
  fileResponse(asking(range === null ? {} : { range }), { ...file, ...given }, "ask_anew");
const bodyOf = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];

describe("ranges", () => {
  test.each([
    ["bytes=0-1", "bytes 0-1/10", [0, 1]],
    ["bytes=0-", "bytes 0-9/10", [...bytes]],
    ["bytes=7-", "bytes 7-9/10", [7, 8, 9]],
    ["bytes=-2", "bytes 8-9/10", [8, 9]],
    ["bytes=-99", "bytes 0-9/10", [...bytes]],
    ["bytes=8-99", "bytes 8-9/10", [8, 9]],
    ["bytes=9-9", "bytes 9-9/10", [9]],
  ])("%s", async (range, contentRange, expected) => {
    const response = answer(range);
    expect([response.status, response.headers.get("content-range")]).toEqual([206, contentRange]);
    expect(response.headers.get("content-length")).toBe(String(expected.length));
    expect(await bodyOf(response)).toEqual(expected);
  });
  test.each([null, "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "items=0-1"])(
    "%s is all of it",
    async (range) => {
      const response = answer(range);
      expect([response.status, await bodyOf(response)]).toEqual([200, [...bytes]]);
    },
  );
  test.each(["bytes=10-", "bytes=-0"])("%s is beyond the end", (range) => {
    const response = answer(range);
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  });
  test.each([
    ['"m1"', 206],
    ['"m2"', 200],
    ['W/"m1"', 200],
  ])("of what was seen as %s: %i", (seen, status) =>
    expect(fileResponse(asking({ range: "bytes=0-1", "if-range": seen }), file, "ask_anew").status).toBe(
      status,
    ),
  );
  test("an empty file", async () => {
    const empty = { ...file, content: bytesInMemory(new Uint8Array()) };
    const response = fileResponse(asking(), empty, "ask_anew");
    expect([response.status, response.headers.get("content-length"), await bodyOf(response)]).toEqual([
      200,
      "0",
      [],
    ]);
  });
});

describe("a file that is read in slices", () => {
  const megabyte = 1024 * 1024;
  const slices = () =>
    vi.fn(async (first: number, last: number) => new Uint8Array(last - first + 1).fill(first % 251));

  test("whole, it is read one slice after the other, and only as far as somebody reads", async () => {
    const read = slices();
    const content = bytesInSlices(2.5 * megabyte, read);
    const reader = fileResponse(asking(), { ...file, content }, "ask_anew").body?.getReader();
    expect(read).not.toHaveBeenCalled();
    const first = await reader?.read();
    expect(first?.value?.byteLength).toBe(megabyte);
    expect(read).toHaveBeenCalledTimes(1);
    await reader?.cancel();
    expect(read).toHaveBeenCalledTimes(1);
  });
  test("a range asks for no byte beside it", async () => {
    const read = slices();
    const content = bytesInSlices(25 * megabyte, read);
    const range = { range: `bytes=${20 * megabyte}-${20 * megabyte + 9}` };
    const response = fileResponse(asking(range), { ...file, content }, "ask_anew");
    expect((await bodyOf(response)).length).toBe(10);
    expect(read.mock.calls).toEqual([[20 * megabyte, 20 * megabyte + 9]]);
  });
  test("one that turns out shorter breaks off, and is not taken for whole", async () => {
    const content = bytesInSlices(10, async () => new Uint8Array(3));
    const response = fileResponse(asking(), { ...file, content }, "ask_anew");
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});

test.each([
  ["image/jpeg", "inline"],
  ["video/mp4", "inline"],
  ["audio/ogg", "inline"],
  ["image/svg+xml", "attachment"],
  ["text/html", "attachment"],
  ["application/pdf", "attachment"],
  ["application/octet-stream", "attachment"],
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

test.each([
  ["for_good", "private, max-age=31536000, immutable"],
  ["ask_anew", "private, no-cache, no-transform"],
  ["never", "no-store, no-transform"],
] as const)("kept %s, and by no shared cache", (keeping, expected) =>
  expect(fileResponse(asking(), file, keeping).headers.get("cache-control")).toBe(expected),
);

test.each(['"m1"', 'W/"m1"', '"other", "m1"', "*"])("seen as %s: nothing is read", async (seen) => {
  const read = vi.fn();
  const content = bytesInSlices(10, read);
  const headers = { "if-none-match": seen, range: "bytes=0-1" };
  const again = fileResponse(asking(headers), { ...file, content }, "ask_anew");
  expect([again.status, await bodyOf(again), again.headers.get("etag")]).toEqual([304, [], '"m1"']);
  expect(read).not.toHaveBeenCalled();
});
test("seen as another file, it is sent", () =>
  expect(fileResponse(asking({ "if-none-match": '"m2"' }), file, "ask_anew").status).toBe(200));
