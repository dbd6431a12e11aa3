import { darken, lighten } from "@/simulator/shop/pictures/color";
import { drawLabel } from "@/simulator/shop/pictures/label";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BagPicture } from "@/simulator/shop/pictures/picture";
import { roundShade } from "@/simulator/shop/pictures/shading";
import { ellipse, group, path, rect } from "@/simulator/shop/pictures/shapes";
import { creases } from "./bag-creases";

const COFFEE =
  "M-128 -384 C-124 -280 -142 -180 -138 -30 Q-138 0 -116 4 Q0 14 116 4 Q138 0 138 -30 C142 -180 124 -280 128 -384Z";

export function drawCoffee(paint: Paint, picture: BagPicture): string {
  const { color, label } = picture;
  const fold = "M-130 -440 Q0 -450 130 -440 L132 -378 Q0 -366 -132 -378Z";
  return group(
    "",
    path(
      COFFEE,
      paint.linear([
        [0, lighten(color, 0.12)],
        [0.5, color],
        [1, darken(color, 0.2)],
      ]),
    ),
    group(
      paint.clip(`<path d="${COFFEE}"/>`),
      creases(paint, color, 378),
      rect(-160, -74, 320, 26, 0, label.accent, 'opacity="0.9"'),
    ),
    roundShade(paint, COFFEE, 0.6),
    drawLabel(paint, { x: 0, y: -308, width: 176, height: 206 }, label),
    ellipse(0, -338, 13, 13, darken(color, 0.35)) + ellipse(-1, -339, 8, 8, lighten(color, 0.25)),
    path(fold, lighten(color, 0.1)),
    roundShade(paint, fold, 0.6),
    rect(-140, -414, 280, 20, 6, label.accent),
    rect(-140, -414, 280, 7, 4, "#ffffff", 'opacity="0.35"'),
    path("M-140 -414 L-152 -400 L-140 -394Z M140 -414 L152 -400 L140 -394Z", darken(label.accent, 0.3)),
  );
}
