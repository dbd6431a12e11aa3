import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BagPicture } from "@/simulator/shop/pictures/picture";
import { drawProp } from "@/simulator/shop/pictures/props";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, group } from "@/simulator/shop/pictures/shapes";
import { drawCoffee } from "./coffee-bag";
import { drawSack } from "./sack";
import { drawWindowBag } from "./window-bag";

const bags: Record<BagPicture["shape"], (paint: Paint, picture: BagPicture) => string> = {
  coffee: drawCoffee,
  window: drawWindowBag,
  sack: drawSack,
};

export function drawBag(paint: Paint, picture: BagPicture): string {
  const { prop, scale = 1.14 } = picture;
  const x = prop ? 356 : 400;
  return group(
    "",
    groundShadow(paint, x, 658, 152 * scale, 24),
    at(x, 652, bags[picture.shape](paint, picture), scale),
    prop ? drawProp(paint, prop, x + 142 * scale + 68, 664) : "",
  );
}
