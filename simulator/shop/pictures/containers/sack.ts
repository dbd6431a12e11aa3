import { darken, lighten } from "@/simulator/shop/pictures/color";
import { drawOrnament } from "@/simulator/shop/pictures/ornaments";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BagPicture } from "@/simulator/shop/pictures/picture";
import { roundShade } from "@/simulator/shop/pictures/shading";
import { at, group, path, stroke, times } from "@/simulator/shop/pictures/shapes";

const SACK =
  "M-46 -348 C-74 -330 -128 -296 -152 -214 C-176 -130 -178 -60 -152 -16 Q-138 6 -96 6 Q0 18 96 6 Q138 6 152 -16 C178 -60 176 -130 152 -214 C128 -296 74 -330 46 -348Z";

export function drawSack(paint: Paint, picture: BagPicture): string {
  const { color, label } = picture;
  const ruffle =
    "M-44 -340 C-70 -372 -96 -392 -112 -424 Q-84 -418 -70 -434 Q-46 -416 -28 -440 Q-6 -420 16 -442 Q38 -418 64 -436 Q84 -418 112 -426 C96 -392 70 -372 44 -340Z";
  return group(
    "",
    path(
      ruffle,
      paint.linear([
        [0, lighten(color, 0.3)],
        [1, darken(color, 0.22)],
      ]),
    ),
    stroke(
      "M-28 -350 L-62 -412 M-8 -350 L-20 -418 M12 -350 L24 -420 M30 -350 L66 -412",
      darken(color, 0.25),
      4,
      'opacity="0.6"',
    ),
    path(
      SACK,
      paint.linear([
        [0, lighten(color, 0.22)],
        [0.6, color],
        [1, darken(color, 0.2)],
      ]),
    ),
    group(
      paint.clip(`<path d="${SACK}"/>`),
      times(34, (i) =>
        stroke(
          `M-180 ${-350 + i * 11} Q0 ${-338 + i * 11} 180 ${-350 + i * 11}`,
          darken(color, 0.3),
          1,
          'opacity="0.22"',
        ),
      ),
      times(34, (i) =>
        stroke(
          `M${-180 + i * 11} -350 Q${-190 + i * 11.5} -160 ${-180 + i * 11} 20`,
          lighten(color, 0.6),
          1,
          'opacity="0.35"',
        ),
      ),
      stroke(
        "M-30 -340 C-60 -300 -84 -270 -96 -220 M-6 -340 C-14 -310 -20 -290 -40 -262 M24 -340 C36 -310 62 -280 78 -236",
        darken(color, 0.35),
        5,
        `opacity="0.45" ${paint.blur(2)}`,
      ),
      stroke(
        "M-130 -60 Q-60 -52 0 -56 Q70 -60 140 -54 M-130 -40 Q0 -32 140 -36",
        label.accent,
        6,
        'opacity="0.8"',
      ),
    ),
    at(0, -170, drawOrnament(label.ornament, label.ink, label.accent), 1.5),
    roundShade(paint, SACK, 0.75),
    path("M-52 -356 Q0 -342 52 -356 L54 -334 Q0 -318 -54 -334Z", "#b5854a"),
    stroke("M-52 -348 Q0 -334 52 -348 M-53 -340 Q0 -326 53 -340", "#80582b", 2.5),
    stroke("M20 -336 C60 -330 74 -300 60 -270 M24 -334 C44 -320 40 -290 34 -282", "#b5854a", 7),
  );
}
