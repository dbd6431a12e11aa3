const dayMs = 24 * 60 * 60 * 1000;

export function clockTime(time: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" }).format(time);
}

/** "Today", "Yesterday", a weekday within the last week, else the date. */
export function dayName(time: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  const format: Intl.DateTimeFormatOptions =
    days > 1 && days < 7 ? { weekday: "long" } : { day: "numeric", month: "long", year: "numeric" };
  return new Intl.DateTimeFormat("en", format).format(time);
}

export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
