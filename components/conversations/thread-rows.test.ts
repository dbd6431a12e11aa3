import { expect, test } from "vitest";
import type { MessageDto } from "@/lib/conversations/contract";
import { queuedMessage } from "@/lib/conversations/queued-message";
import { threadRows } from "./thread-rows";

const dayOf = ({ occurredAt }: MessageDto) => occurredAt.slice(0, 10);

function message(id: string, occurredAt: string, more: Partial<MessageDto> = {}): MessageDto {
  return { ...queuedMessage(id, { kind: "text", text: id, product: null }, occurredAt), ...more };
}

test("the first message of each day says the day", () => {
  const rows = threadRows(
    [
      message("a", "2026-11-24T22:00:00Z"),
      message("b", "2026-11-24T23:59:00Z"),
      message("c", "2026-11-25T00:00:00Z"),
    ],
    dayOf,
  );
  expect(rows.map(({ day, isContinued }) => [day, isContinued])).toEqual([
    ["2026-11-24", false],
    [null, false],
    ["2026-11-25", false],
  ]);
});

test.each([
  ["the same side within five minutes", {}, "2026-11-25T10:05:00Z", true],
  ["after a longer pause", {}, "2026-11-25T10:05:01Z", false],
  ["the other side", { direction: "inbound" as const }, "2026-11-25T10:01:00Z", false],
  ["another of the staff", { sentBy: "Ana" }, "2026-11-25T10:01:00Z", false],
  ["a system line", { content: { kind: "welcome" as const } }, "2026-11-25T10:01:00Z", false],
])("%s", (_case, more, at, isContinued) => {
  const rows = threadRows([message("a", "2026-11-25T10:00:00Z"), message("b", at, more)], dayOf);
  expect(rows[1]?.isContinued).toBe(isContinued);
});

test("what nobody wrote is a line, unless it failed or was taken back", () => {
  const welcome = { content: { kind: "welcome" as const } };
  const isLine = (more: Partial<MessageDto>) =>
    threadRows([message("a", "2026-11-25T10:00:00Z", more)], dayOf)[0]?.isLine;
  expect(isLine(welcome)).toBe(true);
  expect(isLine({ ...welcome, state: "failed" })).toBe(false);
  expect(isLine({ ...welcome, revokedAt: "2026-11-25T10:01:00Z" })).toBe(false);
  expect(isLine({})).toBe(false);
});
