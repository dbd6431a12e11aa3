import type { Paint } from "@/simulator/shop/pictures/paint";
import type { PantryPicture } from "@/simulator/shop/pictures/picture";
import { drawHoneycomb } from "./honeycomb";
import { drawSpaghetti } from "./spaghetti";

export function drawPantry(paint: Paint, picture: PantryPicture): string {
  return picture.kind === "spaghetti" ? drawSpaghetti(paint, picture) : drawHoneycomb(paint, picture);
}
