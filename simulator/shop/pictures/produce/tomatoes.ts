import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { leaf, stem } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke, times } from "@/simulator/shop/pictures/shapes";
import { fruitSkin } from "./fruit-skin";

export function drawTomatoes(paint: Paint, { color, accent }: ProducePicture): string {
  const tomato = (x: number, y: number, r: number) =>
    at(
      x,
      y,
      group(
        "",
        path(
          "M-100 6 C-104 -70 -50 -96 0 -88 C50 -96 104 -70 100 6 C98 70 50 94 0 92 C-50 94 -98 70 -100 6Z",
          fruitSkin(paint, color),
        ),
        stroke(
          "M0 -84 C-40 -60 -60 -20 -62 20 M0 -84 C40 -60 60 -20 62 20",
          darken(color, 0.35),
          5,
          `opacity="0.3" ${paint.blur(3)}`,
        ),
        ellipse(-46, -44, 26, 14, "#ffffff", 'opacity="0.6" transform="rotate(-34 -46 -44)"'),
        times(5, (i) => leaf(0, -80, 54, 9, -196 + i * 52, i % 2 ? accent : darken(accent, 0.16))),
      ),
      r / 100,
    );
  return group(
    "",
    groundShadow(paint, 400, 624, 290, 40),
    tomato(520, 380, 92),
    tomato(292, 388, 96),
    stem("M130 300 C220 296 300 300 400 318 C500 334 590 330 680 276", accent, 16),
    stroke(
      "M292 308 L292 316 M520 310 L520 330 M400 318 C404 360 400 390 396 420 M230 298 C196 340 190 400 196 450 M610 312 C634 360 632 410 622 452",
      accent,
      11,
    ),
    tomato(186, 530, 100),
    tomato(620, 532, 98),
    tomato(402, 528, 118),
    leaf(672, 280, 70, 18, -60, lighten(accent, 0.1)),
  );
}
