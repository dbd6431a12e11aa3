import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group } from "@/simulator/shop/pictures/shapes";
import { drawSlice } from "./slice";
import { drawWheel } from "./wheel";

export function drawGouda(paint: Paint, { paste, rind }: CheesePicture): string {
  const holes = [
    [60, 44, 9],
    [110, 76, 12],
    [150, 66, 7],
    [70, 100, 8],
    [190, 104, 9],
    [130, 120, 7],
  ]
    .map(
      ([x = 0, y = 0, r = 0]) =>
        ellipse(x, y, r, r * 0.8, darken(paste, 0.22)) +
        ellipse(x + 1, y + 2, r * 0.8, r * 0.55, darken(paste, 0.06)),
    )
    .join("");
  return group(
    "",
    groundShadow(paint, 400, 596, 248, 62),
    at(390, 390, drawWheel(paint, paste, rind, 166, 11, holes)),
    at(
      390,
      390,
      ellipse(-60, -26, 70, 26, "none", `stroke="${lighten(rind, 0.55)}" stroke-width="4" opacity="0.8"`) +
        ellipse(-60, -26, 54, 19, "none", `stroke="${lighten(rind, 0.55)}" stroke-width="2.5" opacity="0.8"`),
    ),
    at(330, 364, leaf(-26, 6, 54, 8, -12, lighten(rind, 0.55))),
    ellipse(250, 452, 22, 50, "#ffffff", `opacity="0.28" ${paint.blur(8)}`),
    groundShadow(paint, 560, 648, 132, 22),
    at(556, 530, drawSlice(paint, paste, rind, 108, 10)),
    ellipse(500, 586, 8, 6, darken(paste, 0.2)) +
      ellipse(560, 606, 11, 8, darken(paste, 0.2)) +
      ellipse(610, 598, 7, 6, darken(paste, 0.2)) +
      ellipse(536, 620, 6, 5, darken(paste, 0.2)),
  );
}
