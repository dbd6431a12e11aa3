import { describe, expect, test } from "vitest";
import type { ChatMessage } from "@/simulator/state/chat-message";
import {
  productBody,
  productListBody,
  rosaNumber,
  section,
  testLine,
  textBody,
} from "@/simulator/testing/message-bodies";
import { smallShop } from "@/simulator/testing/small-shop";
import { judgeMessage } from "./judge-message";
import { readMessage } from "./read-message";

const now = Date.parse("2026-11-22T12:00:00Z");
const dayMs = 24 * 60 * 60 * 1000;
const rosa = { waId: rosaNumber, userId: "ES.123", name: "Rosa", isOnline: true, identity: "both" as const };

function wrote(sentAt: number): ChatMessage {
  const content = { kind: "text" as const, text: "Hi" };
  return { id: "wamid.1", author: "customer", sentAt, progress: "delivered", content };
}

function judge(body: unknown, chat: readonly ChatMessage[] = [wrote(now - 1000)]) {
  const reading = readMessage(body);
  if (reading.kind !== "message") throw new Error(`not readable: ${JSON.stringify(reading)}`);
  return judgeMessage(reading.message, {
    line: testLine,
    customers: [rosa],
    chatOf: () => chat,
    products: smallShop,
    mediaOf: () => undefined,
    templates: [],
    now,
  });
}

describe("judgeMessage", () => {
  test.each([
    ["just now", [wrote(now)], true],
    ["a moment less than a day ago", [wrote(now - dayMs + 1)], true],
    ["a day ago", [wrote(now - dayMs)], false],
    ["never", [], false],
    ["late, with an older message received after it", [wrote(now - 5), wrote(now - 2 * dayMs)], true],
  ])("a customer who wrote %s", (_, chat, isOpen) => {
    const verdict = judge(textBody(), chat);
    expect(verdict).toMatchObject(isOpen ? { ok: true } : { ok: false, refusal: { code: 131047 } });
  });

  test("the shop's own messages do not open the window", () => {
    const verdict = judge(textBody(), [{ ...wrote(now), author: "shop" }]);
    expect(verdict).toMatchObject({ refusal: { code: 131047 } });
  });

  test.each(["+34 600 100-200", "34600100200", "(34) 600100200"])("finds %s", (to) => {
    expect(judge({ ...textBody(), to })).toMatchObject({ ok: true, customer: rosa });
  });

  test("finds a business-scoped id, and prefers the phone number", () => {
    expect(judge({ ...textBody(), to: undefined, recipient: "ES.123" })).toMatchObject({
      ok: true,
    });
    const both = { ...textBody(), to: "999", recipient: "ES.123" };
    expect(judge(both)).toMatchObject({ refusal: { code: 131026 } });
  });

  test("knows nobody else, and not itself", () => {
    expect(judge({ ...textBody(), to: "+1555" })).toMatchObject({ refusal: { code: 131026 } });
    expect(judge({ ...textBody(), to: testLine.waId })).toMatchObject({
      refusal: { code: 131021 },
    });
  });

  const notFound = { code: 131009, details: "Products not found in FB Catalog" };

  test.each([
    ["an unknown product", productBody({}, "NOPE")],
    ["a hidden product", productBody({}, "HIDDEN")],
    ["a list of unknown products", productListBody([section(["NOPE", "HIDDEN"])])],
    ["another catalog", productBody({ action: { catalog_id: "1", product_retailer_id: "BREAD" } })],
  ])("refuses %s", (_, body) => {
    expect(judge(body)).toEqual({ ok: false, refusal: notFound });
  });

  test("drops the unknown ones of a list, and sections left empty", () => {
    const body = productListBody([section(["NOPE"], "Gone"), section(["BREAD", "HIDDEN", "JAM"], "Here")]);
    expect(judge(body)).toMatchObject({
      ok: true,
      unknownIds: ["NOPE", "HIDDEN"],
      content: { sections: [{ title: "Here", retailerIds: ["BREAD", "JAM"] }] },
    });
  });

  test("sends what is sold out: only hidden and unknown products are not found", () => {
    expect(judge(productBody({}, "SOLD-OUT"))).toMatchObject({ ok: true, unknownIds: [] });
  });
});
