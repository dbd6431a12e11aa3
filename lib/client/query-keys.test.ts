import { expect, test } from "vitest";
import { liveTopics } from "@/lib/shared/live-topic";
import { queryKeys } from "./query-keys";

const given = { filter: 1 };

test.each(liveTopics)("every key of %s becomes stale with its topic", (topic) => {
  for (const key of Object.values<(argument: never) => readonly unknown[]>(queryKeys[topic])) {
    expect(key(given as never)[0]).toBe(topic);
  }
});

test("a list with a filter becomes stale with all lists", () => {
  expect(queryKeys.orders.list(given).slice(0, 2)).toEqual(queryKeys.orders.lists());
  expect(queryKeys.catalog.productList(given).slice(0, 2)).toEqual(queryKeys.catalog.products());
});
