import "server-only";
import { clientOf } from "@/lib/server/prisma";

/** Takes the day's turn; false when somebody has had it since `before`, or there is no shop yet. */
export async function claimFilesSweep(now: Date, before: Date): Promise<boolean> {
  const { count } = await clientOf().shop.updateMany({
    where: { OR: [{ filesSweptAt: null }, { filesSweptAt: { lt: before } }] },
    data: { filesSweptAt: now },
  });
  return count === 1;
}

export async function isFilesSweepDue(before: Date): Promise<boolean> {
  const due = await clientOf().shop.findFirst({
    where: { OR: [{ filesSweptAt: null }, { filesSweptAt: { lt: before } }] },
    select: { id: true },
  });
  return due !== null;
}
