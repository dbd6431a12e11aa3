import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import type { StoredPhoto } from "./photo-store";

/** Twice the largest tile on the screens, for displays of double density. */
const photoSide = 320;

// Judged by content, not by what the host says. No SVG: it is a document, not a picture.
const acceptedFormats = new Set(["jpeg", "png", "webp", "gif", "heif", "tiff"]);
/** A merchant's largest camera picture; more is a decompression bomb. */
const maxInputPixels = 100_000_000;

/** The picture as a square WebP without metadata, named by its SHA-256; null when the bytes are no picture. */
export async function shrinkPhoto(bytes: Buffer): Promise<StoredPhoto | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: maxInputPixels });
    if (!acceptedFormats.has((await picture.metadata()).format)) return null;
    const shrunk = await picture
      .autoOrient()
      .resize(photoSide, photoSide, { fit: "cover" })
      .webp({ quality: 82 })
      .toBuffer();
    return {
      hash: createHash("sha256").update(shrunk).digest("hex"),
      mediaType: "image/webp",
      bytes: shrunk,
    };
  } catch {
    return null;
  }
}
