import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { drawBaguette } from "./baguette";
import { drawCinnamonRoll } from "./cinnamon-roll";
import { drawCroissant } from "./croissant";
import { drawFocaccia } from "./focaccia";
import { drawGrissini } from "./grissini";
import { drawLemonTart } from "./lemon-tart";
import { drawRye } from "./rye";
import { drawSourdough } from "./sourdough";

const breads: Record<BreadPicture["kind"], (paint: Paint, picture: BreadPicture) => string> = {
  baguette: drawBaguette,
  sourdough: drawSourdough,
  rye: drawRye,
  focaccia: drawFocaccia,
  grissini: drawGrissini,
  croissant: drawCroissant,
  "cinnamon-roll": drawCinnamonRoll,
  "lemon-tart": drawLemonTart,
};

export function drawBread(paint: Paint, picture: BreadPicture): string {
  return breads[picture.kind](paint, picture);
}
