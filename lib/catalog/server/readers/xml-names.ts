import "server-only";
import type { XmlName } from "./xml-item";

const googleSpace = /base\.google\.(com|de)\//i;

/** Tells elements' namespaces by their prefixes; `g` and `c` are Google's even where nothing declares them. */
export function xmlNames() {
  const google = new Set(["g", "c"]);
  return {
    declare(attributes: Readonly<Record<string, string>>): void {
      for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("xmlns:") && googleSpace.test(value)) google.add(name.slice(6).toLowerCase());
      }
    },
    nameOf(tag: string): XmlName {
      const [first = "", second] = tag.toLowerCase().split(":");
      if (second === undefined) return { local: first, space: "plain" };
      return { local: second, space: google.has(first) ? "google" : "foreign" };
    },
  };
}
