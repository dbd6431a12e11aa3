/**
 * When something happened, as far as it can be believed: the sender's own time, or the time of receipt
 * where that is unreadable or lies in the future.
 */
export function believableTime(statedAt: Date | null, receivedAt: Date): Date {
  return statedAt === null || statedAt > receivedAt ? receivedAt : statedAt;
}
