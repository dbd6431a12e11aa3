import "server-only";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { deleteFinishedDrafts, hasFinishedDrafts } from "./draft-store";

const keptForMs = 7 * dayMs;

let lastLook = 0;

/** Deletes drafts that were sent or discarded a week ago. */
export async function pruneDrafts(now = new Date()): Promise<void> {
  await deleteFinishedDrafts(addMs(now, -keptForMs));
}

/** For the sweep, which looks every few seconds: true once an hour at most, and only if there is one. */
export async function isTimeToPruneDrafts(now = new Date()): Promise<boolean> {
  if (now.getTime() - lastLook < hourMs) return false;
  lastLook = now.getTime();
  return hasFinishedDrafts(addMs(now, -keptForMs));
}
