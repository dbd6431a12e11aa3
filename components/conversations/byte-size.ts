export interface ByteSize {
  value: number;
  unit: "byte" | "kilobyte" | "megabyte";
}

/** In the unit that people read: whole bytes and kilobytes, megabytes from a million on. */
export function byteSizeParts(bytes: number): ByteSize {
  if (bytes < 1000) return { value: bytes, unit: "byte" };
  if (bytes < 999_500) return { value: Math.round(bytes / 1000), unit: "kilobyte" };
  return { value: bytes / 1_000_000, unit: "megabyte" };
}
