import "server-only";
import { clientOf } from "@/lib/server/prisma";

export async function readNewestAccountEvents(limit: number) {
  return clientOf().accountEvent.findMany({
    orderBy: [{ occurredAt: "desc" }, { id: "asc" }],
    take: limit,
    select: { id: true, field: true, detail: true, occurredAt: true, channel: { select: { name: true } } },
  });
}
