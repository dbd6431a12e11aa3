const slot = "the part that is replaced";

/** The JSON of `root` in which one part, of those that stand under one of these keys or anywhere, is these raw words. */
export function replacePart(root: unknown, keys: readonly string[] | null, at: number, raw: string): string {
  const isTarget = (key: string) => keys === null || keys.includes(key);
  let total = 0;
  const whole = JSON.stringify(root, (key, part) => {
    if (isTarget(key)) total++;
    return part;
  });
  if (total === 0) return whole;
  let seen = 0;
  const text = JSON.stringify(root, (key, part) => (isTarget(key) && seen++ === at % total ? slot : part));
  return text.replace(JSON.stringify(slot), () => raw);
}
