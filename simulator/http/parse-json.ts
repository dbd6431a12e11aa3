export type JsonReading = { ok: true; json: unknown } | { ok: false };

export function parseJson(bytes: Buffer): JsonReading {
  try {
    return { ok: true, json: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return { ok: false };
  }
}
