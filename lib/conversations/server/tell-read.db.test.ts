import { beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { markConversationRead } from "./mark-conversation-read";
import { sendTyping } from "./send-typing";
import { tellRead } from "./tell-read";

let staff: StaffDto;
let conversationId: string;
let newest: string;

beforeEach(async () => {
  await resetDatabase();
  const channel = await createTestChannel();
  staff = await createTestStaff();
  ({ conversationId } = await createTestConversation(channel));
  const inbound = (at: string, wamid: string) => ({
    id: newId(),
    channelId: channel.id,
    conversationId,
    direction: "inbound" as const,
    state: "received" as const,
    kind: "text",
    wamid,
    content: { kind: "text", text: "Hello", product: null },
    occurredAt: new Date(at),
  });
  const rows = [inbound("2026-11-25T09:00:00Z", "wamid.new"), inbound("2026-11-25T08:00:00Z", "wamid.old")];
  await prisma().message.createMany({ data: rows });
  newest = rows[0]?.id ?? "";
  await prisma().conversation.update({ where: { id: conversationId }, data: { unreadCount: 2 } });
});

const jobs = () => prisma().$queryRaw`
  SELECT job.payload FROM graphile_worker._private_jobs AS job
  JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id WHERE task.identifier = 'tell-read'`;

test("opening a thread tells the customer once, of the newest message", async () => {
  await markConversationRead(staff, conversationId);
  await markConversationRead(staff, conversationId);
  expect(await jobs()).toEqual([{ payload: { messageId: newest } }]);
  const mark = vi.fn(async (..._asked: unknown[]) => "told" as const);
  expect(await tellRead(newest, { mark })).toBe("told");
  expect(mark).toHaveBeenCalledWith({ hosting: "cloud", apiKey: "key-of-the-tests" }, "wamid.new", {
    isTyping: false,
  });
});

test("a failure is nobody's trouble", async () => {
  const mark = vi.fn(async (..._asked: unknown[]) => {
    throw new Error("away");
  });
  expect(await tellRead(newest, { mark })).toBe("not_told");
  expect(await tellRead(newId())).toBe("not_told");
});

test("typing is passed on once in twenty seconds", async () => {
  const mark = vi.fn(async (..._asked: unknown[]) => "told" as const);
  const results = await Promise.all([1, 2, 3].map(() => sendTyping(staff, conversationId, { mark })));
  expect(results.filter(({ isShown }) => isShown)).toHaveLength(1);
  expect(mark.mock.calls).toEqual([[expect.anything(), "wamid.new", { isTyping: true }]]);
  await expect(sendTyping(staff, newId(), { mark })).rejects.toMatchObject({ code: "not_found" });
});
