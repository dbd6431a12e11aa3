import { describe, expect, test } from "vitest";
import { textMaxLength } from "@/lib/dialog360/limits";
import { languages } from "@/lib/staff/contract";
import { customerText, type ToldStatus } from "./customer-texts";
import { orderStatuses } from "./order-moves";

const told = orderStatuses.filter((status): status is ToldStatus => status !== "new");
const order = { number: 1042, totals: [{ amount: "35.2", currency: "EUR" }], isTotalIncomplete: false };

describe("what the customer reads", () => {
  for (const language of languages) {
    test.each(told)(`names the order in ${language} when it is %s`, (status) => {
      const text = customerText(status, order, language);
      expect(text).toContain("1042");
      expect(text.length).toBeLessThan(textMaxLength);
    });

    test(`differs by move in ${language}`, () => {
      expect(new Set(told.map((status) => customerText(status, order, language))).size).toBe(told.length);
    });
  }

  test("gives the exact total with the acceptance, one per currency", () => {
    expect(customerText("accepted", order, "en")).toBe(
      "Thank you! We have accepted your order #1042 and are getting it ready.\nTotal: €35.20",
    );
    const two = { ...order, totals: [...order.totals, { amount: "1980", currency: "JPY" }] };
    expect(customerText("accepted", two, "en")).toContain("Total: €35.20 + ¥1,980");
    expect(customerText("accepted", order, "es")).toMatch(/Total: 35,20\s€/);
    expect(customerText("accepted", order, "pt-BR")).toMatch(/Total: €\s35,20/);
  });

  test("promises a total instead of giving one that lacks a line", () => {
    const incomplete = { ...order, isTotalIncomplete: true };
    expect(customerText("accepted", incomplete, "en")).toContain("We will confirm the total with you.");
    expect(customerText("accepted", incomplete, "en")).not.toContain("35");
    expect(customerText("accepted", { ...order, totals: [] }, "en")).toContain(
      "We will confirm the total with you.",
    );
  });
});
