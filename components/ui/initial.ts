const tints = [84, 52, 24, 350, 300, 264, 226, 196, 128];

/** The first letter or digit of a name, as people would write it. */
export function initialOf(name: string): string {
  return name.match(/[\p{L}\p{N}]\p{M}*/u)?.[0]?.toUpperCase() ?? "·";
}

/** First and last word's initials. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return (first ? initialOf(first) : "·") + (last ? initialOf(last) : "");
}

/** A hue that stays the same for a name, kept away from the accent's. */
export function hueOf(name: string): number {
  let sum = 7;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return tints[sum % tints.length] ?? 84;
}
