/** A list in which `ids` stand together before `before`, or at the end; each stands there once. */
export function placeIds(list: readonly string[], ids: readonly string[], before: string | null): string[] {
  const placed = new Set(ids);
  const rest = list.filter((id) => !placed.has(id));
  // Before one of those that are placed: they stay before whatever came after it.
  const anchor = before !== null && placed.has(before) ? following(list, before, placed) : before;
  const at = anchor === null ? -1 : rest.indexOf(anchor);
  const cut = at < 0 ? rest.length : at;
  return [...rest.slice(0, cut), ...placed, ...rest.slice(cut)];
}

function following(list: readonly string[], id: string, placed: ReadonlySet<string>): string | null {
  return list.slice(list.indexOf(id) + 1).find((next) => !placed.has(next)) ?? null;
}
