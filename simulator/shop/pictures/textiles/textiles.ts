import type { Paint } from "@/simulator/shop/pictures/paint";
import type { TextilePicture } from "@/simulator/shop/pictures/picture";
import { drawApron } from "./apron";
import { drawFoldedTowels } from "./folded-towels";
import { drawHangingTowel } from "./hanging-towel";

const textiles: Record<TextilePicture["kind"], (paint: Paint, picture: TextilePicture) => string> = {
  "folded-towels": drawFoldedTowels,
  "hanging-towel": drawHangingTowel,
  apron: drawApron,
};

export function drawTextile(paint: Paint, picture: TextilePicture): string {
  return textiles[picture.kind](paint, picture);
}
