import { drawBackdrop } from "./pictures/backdrop";
import { drawBread } from "./pictures/bread/breads";
import { drawCheese } from "./pictures/cheese/cheeses";
import { drawBag } from "./pictures/containers/bags";
import { drawBottle } from "./pictures/containers/bottles";
import { drawBox } from "./pictures/containers/boxes";
import { drawJar } from "./pictures/containers/jars";
import { drawTin } from "./pictures/containers/tins";
import { drawCrockery } from "./pictures/crockery/crockery";
import { drawGift } from "./pictures/gifts/gifts";
import { createPaint, type Paint } from "./pictures/paint";
import { drawPantry } from "./pictures/pantry/pantry";
import type { Picture } from "./pictures/picture";
import { drawProduce } from "./pictures/produce/produce";
import { drawSweet } from "./pictures/sweets/sweets";
import { drawTextile } from "./pictures/textiles/textiles";
import type { ShopProduct } from "./product";

function drawProduct(paint: Paint, picture: Picture): string {
  switch (picture.family) {
    case "bottle":
      return drawBottle(paint, picture);
    case "jar":
      return drawJar(paint, picture);
    case "tin":
      return drawTin(paint, picture);
    case "bag":
      return drawBag(paint, picture);
    case "box":
      return drawBox(paint, picture);
    case "cheese":
      return drawCheese(paint, picture);
    case "bread":
      return drawBread(paint, picture);
    case "sweet":
      return drawSweet(paint, picture);
    case "pantry":
      return drawPantry(paint, picture);
    case "produce":
      return drawProduce(paint, picture);
    case "textile":
      return drawTextile(paint, picture);
    case "crockery":
      return drawCrockery(paint, picture);
    case "gift":
      return drawGift(paint, picture);
  }
}

/** A complete SVG document of 800 × 800. */
export function drawPicture({ picture }: ShopProduct): string {
  const paint = createPaint();
  const art = drawBackdrop(paint, picture) + drawProduct(paint, picture);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800">${paint.defs()}${art}</svg>`;
}
