import fc from "fast-check";
import { expect, test } from "vitest";
import { accountEventFacts, accountEventSentence, shownFactLength } from "./account-event-facts";

const read = (detail: Record<string, unknown>) =>
  Object.fromEntries(
    accountEventFacts(detail).map(({ name, from, value }) => [name, from === null ? value : [from, value]]),
  );

test("a template's news names the template, its language and what happened", () => {
  const detail = {
    event: "PAUSED",
    message_template_id: 900001234567890,
    message_template_name: "order_ready",
    message_template_language: "en",
    reason: "NONE",
    other_info: { title: "FIRST_PAUSE", description: "Paused for three hours." },
  };
  expect(read(detail)).toEqual({ template: "order_ready", language: "en", event: "PAUSED" });
  expect(accountEventSentence(detail)).toBe("Paused for three hours.");
});

test.each([
  { alert_type: "OBA_APPROVED", alert_severity: "WARNING", alert_description: "Approved." },
  { alert_info: { alert_type: "OBA_APPROVED", alert_severity: "WARNING", alert_description: "Approved." } },
])("an alert, flat or nested: %j", (detail) => {
  expect(read(detail)).toEqual({ alert: "OBA_APPROVED", severity: "WARNING" });
  expect(accountEventSentence(detail)).toBe("Approved.");
});

test("an error has its title, code and details", () => {
  const detail = {
    ...{ code: 130429, title: "Rate limit hit", message: "Rate limit hit" },
    error_data: { details: "Too many messages" },
  };
  expect(read(detail)).toEqual({ error: "Rate limit hit", code: "130429" });
  expect(accountEventSentence(detail)).toBe("Too many messages");
  expect(accountEventSentence({ title: "Same", message: "Same" })).toBeNull();
});

test("a score and a category are told with what they were", () => {
  expect(read({ previous_quality_score: "GREEN", new_quality_score: "YELLOW" })).toEqual({
    quality: ["GREEN", "YELLOW"],
  });
  expect(read({ previous_category: "UTILITY", new_category: "MARKETING" })).toEqual({
    category: ["UTILITY", "MARKETING"],
  });
});

test("what is hostile is cut, spelled out or left out", () => {
  const [fact] = accountEventFacts({ event: `\u202e${"x".repeat(5000)}` });
  expect(fact?.value.startsWith("\\u202ex")).toBe(true);
  expect(fact?.value.length).toBeLessThan(shownFactLength + 20);
  expect(accountEventFacts({ event: { a: 1 }, decision: [], alert_info: "x", ban_info: null })).toEqual([]);
  const keys = fc.constantFrom("event", "alert_info", "ban_info", "title", "code", "details", "error_data");
  fc.assert(
    fc.property(fc.dictionary(keys, fc.anything()), (detail) => {
      accountEventFacts(detail);
      accountEventSentence(detail);
    }),
  );
});
