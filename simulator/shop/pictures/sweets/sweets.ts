import type { Paint } from "@/simulator/shop/pictures/paint";
import type { SweetPicture } from "@/simulator/shop/pictures/picture";
import { drawAmaretti } from "./amaretti";
import { drawBar } from "./chocolate-bar";
import { drawMacarons } from "./macarons";
import { drawPralines } from "./pralines";

const sweets: Record<SweetPicture["kind"], (paint: Paint, picture: SweetPicture) => string> = {
  bar: drawBar,
  pralines: drawPralines,
  macarons: drawMacarons,
  amaretti: drawAmaretti,
};

export function drawSweet(paint: Paint, picture: SweetPicture): string {
  return sweets[picture.kind](paint, picture);
}
