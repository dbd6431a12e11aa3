import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTransaction } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { publishLive } from "@/lib/server/live-events";
import { stopLiveHub } from "@/lib/server/live-hub";
import { signInTestStaff } from "@/lib/testing/factories/sign-in-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { GET } from "./route";

beforeEach(resetDatabase);

afterEach(async () => {
  env().LIVE_EVENTS = "listen";
  await stopLiveHub();
  globalThis.cartdeskLiveHub = undefined;
});

function ask(headers: Headers, accept: string): Promise<Response> {
  const asking = new Headers(headers);
  asking.set("accept", accept);
  return GET(new Request("http://localhost:3000/api/live", { headers: asking }), {
    params: Promise.resolve({}),
  });
}

test.each(["text/event-stream", "*/*"])("tells strangers who accept %s nothing", async (accept) => {
  const answer = await ask(new Headers(), accept);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: "not_signed_in" });
});

test("streams changes to signed-in staff, past compression and proxies", async () => {
  const { headers } = await signInTestStaff();
  const answer = await ask(headers, "text/event-stream");
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect(answer.headers.get("cache-control")).toContain("no-transform");
  let text = "";
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk);
  })();
  await vi.waitFor(() => expect(text).toContain("event: ready"), { timeout: 10_000 });
  await inTransaction((tx) => publishLive(tx, "orders"));
  await vi.waitFor(() => expect(text).toContain('event: change\ndata: {"topics":["orders"]}'), {
    timeout: 10_000,
  });
  await stopLiveHub();
  await reading;
});

test("says how news are to be had: by listening, or by asking where nothing can listen", async () => {
  const { headers } = await signInTestStaff();
  expect(await (await ask(headers, "*/*")).json()).toEqual({ mode: "listen" });
  env().LIVE_EVENTS = "poll";
  expect(await (await ask(headers, "*/*")).json()).toEqual({ mode: "poll" });
  expect(await (await ask(headers, "text/event-stream")).json()).toEqual({ mode: "poll" });
});
