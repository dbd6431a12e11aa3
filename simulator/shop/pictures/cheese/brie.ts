import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { ball, groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, onEllipse, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";
import { drawSlice } from "./slice";
import { drawWheel, RX, RY } from "./wheel";

export function drawBrie(paint: Paint, { paste, rind }: CheesePicture): string {
  const random = seeded(31);
  const bloom = group(
    paint.blur(3),
    times(46, () => {
      const [x, y] = onEllipse(0, 0, RX * 0.92 * random(), RY * 0.92 * random(), 84 + random() * 260);
      return ellipse(x, y, 8 + random() * 22, 3 + random() * 6, "#ffffff", 'opacity="0.6"');
    }),
  );
  const gooey = path(
    "M30 30 Q60 70 110 62 Q150 60 170 78 L170 118 L20 96Z",
    lighten(paste, 0.5),
    `opacity="0.5" ${paint.blur(6)}`,
  );
  return group(
    "",
    groundShadow(paint, 400, 596, 246, 60),
    at(384, 426, drawWheel(paint, paste, rind, 104, 9, gooey) + bloom),
    at(
      384,
      426,
      stroke(
        "M-150 -40 Q-60 -80 40 -74 M-190 10 Q-120 -20 -60 -14 M-120 50 Q-70 36 -40 44",
        darken(rind, 0.16),
        5,
        `opacity="0.35" ${paint.blur(3)}`,
      ),
    ),
    groundShadow(paint, 552, 650, 130, 22),
    at(548, 556, drawSlice(paint, paste, rind, 84, 8)),
    ball(paint, 246, 634, 30, "#5b2d4e") +
      ball(paint, 198, 642, 26, "#6c3a5e") +
      ball(paint, 222, 600, 26, "#643355"),
    leaf(206, 592, 66, 22, -150, "#8b9b4f"),
  );
}
