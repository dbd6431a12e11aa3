import { expect, test } from "vitest";
import { newId } from "@/lib/shared/ids";
import { everySent, isNarrowed, readSentAddress, type SentFilter, sentHref } from "./sent-address";

const read = (href: string) => readSentAddress(new URL(href, "http://localhost").searchParams);

test.each<SentFilter>([
  everySent,
  { q: "tea & co", period: "week" },
  { q: "", period: "any", kind: "carousel", staffId: newId(), channelId: newId() },
])("what an address says is what it was made of: %o", (filter) => {
  expect(read(sentHref(filter))).toEqual(filter);
});

test("every message has the bare address, and what nobody knows is every message", () => {
  expect(sentHref(everySent)).toBe("/product-messages");
  expect(read("/product-messages?period=never&kind=fax&staffId=me&x=1")).toEqual(everySent);
  expect([everySent, { ...everySent, kind: "single" as const }].map(isNarrowed)).toEqual([false, true]);
});
