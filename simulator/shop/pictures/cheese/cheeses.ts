import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { drawBrie } from "./brie";
import { drawBurrata } from "./burrata";
import { drawEmmental } from "./emmental";
import { drawGoatLog } from "./goat-log";
import { drawGouda } from "./gouda";
import { drawManchego } from "./manchego";
import { drawParmesan } from "./parmesan";
import { drawStilton } from "./stilton";

const cheeses: Record<CheesePicture["kind"], (paint: Paint, picture: CheesePicture) => string> = {
  manchego: drawManchego,
  brie: drawBrie,
  stilton: drawStilton,
  gouda: drawGouda,
  parmesan: drawParmesan,
  "goat-log": drawGoatLog,
  burrata: drawBurrata,
  emmental: drawEmmental,
};

export function drawCheese(paint: Paint, picture: CheesePicture): string {
  return cheeses[picture.kind](paint, picture);
}
