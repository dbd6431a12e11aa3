import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { drawArtichoke } from "./artichoke";
import { drawFigs } from "./figs";
import { drawGarlic } from "./garlic";
import { drawLemons } from "./lemons";
import { drawPears } from "./pears";
import { drawThymePot } from "./thyme-pot";
import { drawTomatoes } from "./tomatoes";

const produce: Record<ProducePicture["kind"], (paint: Paint, picture: ProducePicture) => string> = {
  lemons: drawLemons,
  figs: drawFigs,
  pears: drawPears,
  tomatoes: drawTomatoes,
  garlic: drawGarlic,
  "thyme-pot": drawThymePot,
  artichoke: drawArtichoke,
};

export function drawProduce(paint: Paint, picture: ProducePicture): string {
  return produce[picture.kind](paint, picture);
}
