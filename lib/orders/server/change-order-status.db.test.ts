import { beforeEach, describe, expect, test } from "vitest";
import { canMove, orderStatuses } from "@/lib/orders/order-moves";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestOrder } from "@/lib/testing/factories/create-test-order";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeOrderStatus } from "./change-order-status";

let channel: TestChannel;
let staff: StaffDto;
let order: { id: string; number: number; conversationId: string };

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  staff = await createTestStaff();
  order = await createTestOrder(channel);
});

const accept = { from: "new", to: "accepted" } as const;

function notices() {
  return prisma().message.findMany({ where: { direction: "outbound" } });
}

async function speak(customer: string | null, shop?: string) {
  await prisma().customer.updateMany({ data: { language: customer } });
  if (!shop) return;
  const facts = {
    name: "Shop",
    timeZone: "UTC",
    currency: "USD",
    staffLanguage: "en",
    customerLanguage: shop,
  };
  await prisma().shop.create({ data: facts });
}

describe("accepting an order", () => {
  test("moves it, writes it down and tells the customer", async () => {
    const changed = await changeOrderStatus(staff, order.id, accept);
    expect(changed).toMatchObject({
      notice: "queued",
      order: {
        status: "accepted",
        events: [
          { kind: "placed" },
          { kind: "status_changed", by: staff.name, from: "new", to: "accepted", reason: null },
        ],
        notices: [{ state: "queued", sentBy: staff.name, orderId: order.id, content: { kind: "text" } }],
      },
    });
    const text = `Thank you! We have accepted your order #${order.number} and are getting it ready.\nTotal: $31.00`;
    expect(await notices()).toMatchObject([
      {
        conversationId: order.conversationId,
        orderId: order.id,
        text,
        request: { type: "text", text: { body: text } },
      },
    ]);
    expect(await prisma().auditEntry.findMany()).toMatchObject([
      {
        staffId: staff.id,
        action: "order.status_changed",
        subjectKind: "order",
        subjectId: order.id,
        before: { status: "new" },
        after: { status: "accepted", reason: null },
      },
    ]);
  });

  test.each([
    ["es", undefined, "Hemos aceptado"],
    ["xx", "pt-BR", "Aceitamos"],
    [null, "ar", "لقد قبلنا"],
    [null, undefined, "We have accepted"],
  ])("speaks the customer's language %j, else the shop's %j", async (customer, shop, words) => {
    await speak(customer, shop);
    await changeOrderStatus(staff, order.id, accept);
    expect((await notices())[0]?.text).toContain(words);
  });

  test("says that the customer is not told when the window is closed", async () => {
    const late = addMs(new Date(), dayMs + hourMs);
    expect(await changeOrderStatus(staff, order.id, accept, late)).toMatchObject({
      notice: "window_closed",
      order: { status: "accepted", notices: [] },
    });
    expect(await notices()).toEqual([]);
  });

  test("lets one of two clerks be first, and tells the customer once", async () => {
    const colleague = await createTestStaff();
    const clerks = [staff, colleague, staff, colleague];
    const results = await Promise.allSettled(
      clerks.map((clerk) => changeOrderStatus(clerk, order.id, accept)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({ code: "order_changed_meanwhile" });
    }
    expect(await notices()).toHaveLength(1);
    expect(await prisma().orderEvent.count({ where: { kind: "status_changed" } })).toBe(1);
  });

  test("accept against cancel at once: one wins, and only its words go out", async () => {
    const results = await Promise.allSettled([
      changeOrderStatus(staff, order.id, accept),
      changeOrderStatus(staff, order.id, { from: "new", to: "cancelled" }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await notices()).toHaveLength(1);
  });
});

describe("cancelling an order", () => {
  test("keeps the reason for the staff, not for the customer", async () => {
    const changed = await changeOrderStatus(staff, order.id, {
      from: "new",
      to: "cancelled",
      reason: "Sold out",
    });
    expect(changed.order).toMatchObject({ status: "cancelled", cancelReason: "Sold out" });
    expect(changed.order.events.at(-1)).toMatchObject({ to: "cancelled", reason: "Sold out" });
    expect((await notices())[0]?.text).toContain("has been cancelled");
    expect((await notices())[0]?.text).not.toContain("Sold out");
  });

  test("needs no reason", async () => {
    const changed = await changeOrderStatus(staff, order.id, { from: "new", to: "cancelled" });
    expect(changed.order.cancelReason).toBeNull();
  });
});

test("every move of the table is made and every other refused, with nothing changed", async () => {
  for (const from of orderStatuses) {
    for (const to of orderStatuses) {
      await prisma().order.update({ where: { id: order.id }, data: { status: from } });
      const move = changeOrderStatus(staff, order.id, { from, to });
      if (canMove(from, to)) expect((await move).order.status, `${from} to ${to}`).toBe(to);
      else await expect(move, `${from} to ${to}`).rejects.toMatchObject({ code: "order_move_refused" });
      const { status } = await prisma().order.findUniqueOrThrow({ where: { id: order.id } });
      expect(status).toBe(canMove(from, to) ? to : from);
    }
  }
});

test("an order nobody knows is not found", async () => {
  await expect(changeOrderStatus(staff, newId(), accept)).rejects.toMatchObject({ code: "not_found" });
});
