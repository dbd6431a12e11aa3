/** A category with those above it, as feeds write them: "Home > Kitchen" is also "Home". */
export function categoryPaths(category: string): string[] {
  const parts = category.split(">").map((part) => part.trim());
  return parts.flatMap((part, at) => (part === "" ? [] : [parts.slice(0, at + 1).join(" > ")]));
}

/** The path as it was given, and as feeds write it with and without spaces around ">". */
export function categorySpellings(path: string): string[] {
  const parts = path.split(">").map((part) => part.trim());
  return [...new Set([path, parts.join(" > "), parts.join(">")])];
}
