import { mkdirSync, writeFileSync } from "node:fs";
import sharp from "sharp";
import { drawPicture } from "./draw-picture";
import { pictureFile } from "./picture-file";
import { shopProducts } from "./products";

/** Drawing takes up to a second a picture, so the pictures are drawn once and kept: run this after changing a drawing. */
for (const product of shopProducts) {
  const file = pictureFile(product);
  mkdirSync(new URL(".", file), { recursive: true });
  const jpeg = await sharp(Buffer.from(drawPicture(product)))
    .resize(640)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
  writeFileSync(file, jpeg);
}
