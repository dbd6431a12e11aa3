import { darken } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, group, path, stroke } from "@/simulator/shop/pictures/shapes";

export function drawGarlic(paint: Paint, { color, accent }: ProducePicture): string {
  const outline =
    "M-12 -232 C-20 -180 -24 -150 -60 -112 C-130 -60 -168 -8 -160 60 C-152 128 -80 146 0 146 C80 146 152 128 160 60 C168 -8 130 -60 60 -112 C24 -150 22 -180 20 -236 Q4 -246 -12 -232Z";
  const bulb = group(
    "",
    path(
      outline,
      paint.radial(
        [
          [0, "#ffffff"],
          [0.5, color],
          [0.9, darken(color, 0.16)],
          [1, darken(color, 0.3)],
        ],
        0.38,
        0.42,
        0.7,
      ),
    ),
    path(
      "M-14 -130 C-96 -60 -120 40 -66 136 C-110 130 -154 110 -160 60 C-166 0 -130 -60 -60 -112Z",
      accent,
      'opacity="0.18"',
    ),
    stroke(
      "M-6 -150 C-80 -70 -110 40 -64 136 M2 -160 C-26 -60 -30 60 -10 144 M8 -150 C40 -70 62 40 42 142 M14 -140 C100 -60 128 40 100 130",
      accent,
      5,
      'opacity="0.5"',
    ),
    stroke("M-4 -150 C-60 -70 -76 40 -40 140 M12 -150 C70 -70 92 30 74 138", "#ffffff", 5, 'opacity="0.8"'),
    path("M-60 140 Q0 162 60 140 Q40 156 0 158 Q-40 156 -60 140Z", "#b9a07c"),
    stroke(
      "M-10 -226 C-14 -180 -12 -160 -30 -130 M8 -230 C8 -180 14 -160 30 -132",
      darken(color, 0.24),
      4,
      'opacity="0.7"',
    ),
  );
  const clove = group(
    "",
    path(
      "M-90 34 C-84 -30 -20 -62 60 -44 C96 -36 104 -20 92 -4 C70 40 -20 70 -70 54 Q-90 48 -90 34Z",
      paint.linear([
        [0, "#ffffff"],
        [0.6, color],
        [1, darken(color, 0.22)],
      ]),
    ),
    path("M-90 34 C-60 20 20 10 92 -4 C70 40 -20 70 -70 54 Q-90 48 -90 34Z", accent, 'opacity="0.26"'),
    stroke("M-78 30 C-40 -10 20 -34 80 -26", accent, 4, 'opacity="0.55"'),
  );
  return group(
    "",
    groundShadow(paint, 350, 626, 186, 30),
    groundShadow(paint, 590, 646, 100, 18),
    at(346, 470, bulb, 1.16, -5),
    at(590, 590, clove, 1.02, -8),
    at(520, 654, clove, 0.72, 16),
  );
}
