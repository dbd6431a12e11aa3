import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { newId } from "@/lib/shared/ids";
import { sendOptions } from "./use-send-product-message";

afterEach(() => void vi.unstubAllGlobals());

const message = { kind: "single" as const, header: "", body: "Tea?", footer: "", sections: [] };
const input = () => ({ id: newId(), catalogId: newId(), conversationIds: [newId()], message });

test("a failure is told although nobody looks at the composer any more", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  const tellFailure = vi.fn();
  const observer = new MutationObserver(
    new QueryClient(),
    sendOptions(new QueryClient(), tellFailure, vi.fn()),
  );
  await observer.mutate(input(), { onError: () => expect.unreachable() }).catch(() => {});
  expect(tellFailure).toHaveBeenCalledOnce();
});

test("all messages of a split are one request, so that none can leave without the others", async () => {
  const bodies: string[] = [];
  vi.stubGlobal("fetch", (_: string, init: { body: string }) => {
    bodies.push(init.body);
    return Promise.reject(new TypeError("no network"));
  });
  const further = [
    { id: newId(), message },
    { id: newId(), message },
  ];
  const observer = new MutationObserver(new QueryClient(), sendOptions(new QueryClient(), vi.fn(), vi.fn()));
  const asked = { ...input(), further };
  await observer.mutate(asked).catch(() => {});
  expect(bodies.map((body) => JSON.parse(body))).toEqual([{ ...asked, isHeld: true }]);
});
