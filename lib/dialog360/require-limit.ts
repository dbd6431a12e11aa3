/** For builders: whoever lets a text past the rules for people has a bug, so this throws a RangeError. */
export function requireLength(name: string, text: string, min: number, max: number): string {
  requireCount(`length of ${name}`, text.length, min, max);
  return text;
}

/** As `requireLength`, for a number of things. */
export function requireCount(name: string, count: number, min: number, max: number): void {
  if (count < min || count > max) throw new RangeError(`${name} is ${count}, allowed are ${min} to ${max}`);
}
