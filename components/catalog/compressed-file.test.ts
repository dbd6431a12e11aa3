import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressedFile } from "./compressed-file";

test("a feed becomes gzip of the same bytes, and smaller", async () => {
  const text = "id,title\n".repeat(5000);
  const sent = Buffer.from(await (await compressedFile(new File([text], "feed.csv"))).arrayBuffer());
  expect(sent.byteLength).toBeLessThan(text.length / 10);
  expect(gunzipSync(sent).toString()).toBe(text);
});

test("what is compressed already is left as it is", async () => {
  const file = new File(["x"], "feed.csv.gz");
  expect(await compressedFile(file)).toBe(file);
});
