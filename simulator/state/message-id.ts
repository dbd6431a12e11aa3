import { randomBytes } from "node:crypto";

// Laid out as the ids in Meta's samples are: base64 of length-prefixed number, direction, random hex.
export function newMessageId(waId: string, author: "customer" | "shop"): string {
  const number = Buffer.from(waId, "ascii");
  const random = randomBytes(10).toString("hex").toUpperCase();
  const direction = author === "shop" ? 0x11 : 0x12;
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, number.length]),
    number,
    Buffer.from([0x15, 0x02, 0x00, direction, 0x18, random.length]),
    Buffer.from(random, "ascii"),
    Buffer.from([0x00]),
  ]);
  return `wamid.${bytes.toString("base64")}`;
}
