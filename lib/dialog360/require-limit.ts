/** For builders: whoever lets a text past the rules for people has a bug, so this throws a RangeError. */
export function requireLength(name: string, text: string, min: number, max: number): string {
  requireCount(`length of ${name}`, text.length, min, max);
  return text;
}

/** As `requireLength`, for a number of things. */
export function requireCount(name: string, count: number, min: number, max: number): void {
  if (count < min || count > max) throw new RangeError(`${name} is ${count}, allowed are ${min} to ${max}`);
}

/** The vendor refuses two of the same among buttons, rows and cards. */
export function requireDistinct(name: string, values: readonly string[]): void {
  if (new Set(values).size < values.length) throw new RangeError(`two ${name} are the same`);
}

/** For ids, which may not be empty and have no documented limit. */
export function requireSome(name: string, text: string): string {
  return requireLength(name, text, 1, Number.POSITIVE_INFINITY);
}
