import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { directAboveBytes } from "@/lib/shared/upload-offer";
import { putIntoStore } from "./put-into-store";

const large = new Blob([new Uint8Array(directAboveBytes + 1)], { type: "application/pdf" });
const offer = {
  ticket: "the-ticket",
  url: "https://blob.example/?pathname=media%2F1",
  headers: { authorization: "Bearer t" },
};
let asked: { url: string; body: unknown }[];
let puts: { method: string; url: string; headers: Record<string, string>; byteSize: number }[];
let answers: { offer: unknown; status: number };

/** The browser's own, as far as it is used. */
class Upload {
  upload: { onprogress?: (event: object) => void } = {};
  headers: Record<string, string> = {};
  status = 0;
  responseText = "";
  responseType = "";
  opened = ["", ""];
  onload?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  open(...opened: [string, string]) {
    this.opened = opened;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader() {
    return null;
  }
  abort() {
    this.onabort?.();
  }
  send(body: Blob) {
    const [method = "", url = ""] = this.opened;
    puts.push({ method, url, headers: this.headers, byteSize: body.size });
    this.upload.onprogress?.({ loaded: body.size / 2, total: body.size });
    if (answers.status === 0) return;
    this.status = answers.status;
    this.onload?.();
    this.onloadend?.();
  }
}

beforeEach(() => {
  [asked, puts, answers] = [[], [], { offer, status: 200 }];
  vi.stubGlobal("XMLHttpRequest", Upload);
  vi.stubGlobal("fetch", async (url: string, { body }: { body: string }) => {
    asked.push({ url, body: JSON.parse(body) });
    return Response.json({ offer: answers.offer });
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a large file is put where it was offered a place, and only its size and type go to us", async () => {
  const told: number[] = [];
  expect(await putIntoStore("/api/offers", large, { onProgress: (fraction) => told.push(fraction) })).toBe(
    "the-ticket",
  );
  expect(asked).toEqual([
    { url: "/api/offers", body: { byteSize: large.size, mediaType: "application/pdf" } },
  ]);
  expect(puts).toEqual([{ method: "PUT", url: offer.url, headers: offer.headers, byteSize: large.size }]);
  expect(told).toEqual([0.5]);
});

test("a small file is not asked about", async () => {
  expect(await putIntoStore("/api/offers", new Blob(["x"]))).toBeNull();
  expect(asked).toEqual([]);
});

test("without a store the file takes the way through our route", async () => {
  answers.offer = null;
  expect(await putIntoStore("/api/offers", large)).toBeNull();
  expect(puts).toEqual([]);
});

test("a store that refuses is a problem with words", async () => {
  answers.status = 400;
  await expect(putIntoStore("/api/offers", large)).rejects.toMatchObject({ code: "unavailable" });
});

test("cancelled, it is no problem", async () => {
  answers.status = 0;
  const controller = new AbortController();
  const putting = putIntoStore("/api/offers", large, { signal: controller.signal });
  await vi.waitFor(() => expect(puts).toHaveLength(1));
  controller.abort();
  await expect(putting).rejects.toMatchObject({ name: "AbortError" });
});
