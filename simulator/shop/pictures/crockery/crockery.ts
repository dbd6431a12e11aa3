import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CrockeryPicture } from "@/simulator/shop/pictures/picture";
import { drawBoard } from "./board";
import { drawBowl } from "./bowl";
import { drawJug } from "./jug";
import { drawMokaPot } from "./moka-pot";
import { drawMortar } from "./mortar";
import { drawMug } from "./mug";

const crockery: Record<CrockeryPicture["kind"], (paint: Paint, picture: CrockeryPicture) => string> = {
  mug: drawMug,
  bowl: drawBowl,
  jug: drawJug,
  board: drawBoard,
  mortar: drawMortar,
  "moka-pot": drawMokaPot,
};

export function drawCrockery(paint: Paint, picture: CrockeryPicture): string {
  return crockery[picture.kind](paint, picture);
}
