import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/**
 * Seals a secret with AES-256-GCM under the newest key of SECRETS_KEYS:
 * `v<key version>.<iv>.<tag>.<ciphertext>` in base64url. `purpose` is authenticated with it,
 * so that a sealed value cannot be moved to another column.
 */
export function sealSecret(plain: string, purpose: string): string {
  const newest = env().SECRETS_KEYS.at(-1);
  if (!newest) throw new Error("SECRETS_KEYS is empty");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", newest.key, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [
    `v${newest.version}`,
    ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")),
  ].join(".");
}

/** Throws when the key version is not at hand or the value was changed or sealed for another purpose. */
export function openSecret(sealed: string, purpose: string): string {
  const [version = "", iv = "", tag = "", text = ""] = sealed.split(".");
  const key = env().SECRETS_KEYS.find((candidate) => `v${candidate.version}` === version)?.key;
  if (!key) throw new Error(`no key of version ${version} in SECRETS_KEYS`);
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
}

/** SHA-256 in hex: for secrets that are random already, such as tokens of ours. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares a presented secret with a stored hash in constant time. */
export function matchesHash(presented: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(presented), "hex"), Buffer.from(hash, "hex"));
}

/** 256 random bits in base64url: tokens of addresses and secrets of headers. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}
