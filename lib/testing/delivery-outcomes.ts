import { prisma } from "@/lib/server/prisma";

/** What every stored delivery has become, oldest first. */
export async function deliveryOutcomes() {
  return prisma().webhookDelivery.findMany({
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: { state: true, outcome: true, problem: true },
  });
}
