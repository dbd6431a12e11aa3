import type { Paint } from "@/simulator/shop/pictures/paint";
import type { GiftPicture } from "@/simulator/shop/pictures/picture";
import { drawGiftBox } from "./gift-box";
import { drawGiftCard } from "./gift-card";
import { drawHamper } from "./hamper";

const gifts: Record<GiftPicture["kind"], (paint: Paint, picture: GiftPicture) => string> = {
  hamper: drawHamper,
  box: drawGiftBox,
  card: drawGiftCard,
};

export function drawGift(paint: Paint, picture: GiftPicture): string {
  return gifts[picture.kind](paint, picture);
}
