import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";
import { fruitSkin } from "./fruit-skin";

export function drawFigs(paint: Paint, { color, accent }: ProducePicture): string {
  const outline =
    "M-14 -190 C-30 -130 -140 -70 -142 36 C-142 112 -76 150 0 150 C76 150 142 112 142 36 C140 -70 30 -130 16 -190 Q0 -202 -14 -190Z";
  const fig = () =>
    group(
      "",
      path(outline, fruitSkin(paint, color)),
      times(9, (i) =>
        stroke(
          `M${-4 + i} -176 C${(i - 4) * 16} -100 ${(i - 4) * 36} -20 ${(i - 4) * 28} 130`,
          i % 2 ? lighten(color, 0.36) : darken(color, 0.35),
          3.5,
          'opacity="0.35"',
        ),
      ),
      path(
        "M-16 -186 C-26 -150 -50 -120 -66 -100 C-20 -112 10 -112 56 -96 C40 -126 26 -150 18 -186Z",
        "#8d9a54",
        `opacity="0.7" ${paint.blur(7)}`,
      ),
      path("M-14 -186 L-10 -222 Q4 -232 16 -222 L16 -188Z", "#7d8a4a"),
      ellipse(-66, -10, 24, 58, "#ffffff", `opacity="0.4" ${paint.blur(9)} transform="rotate(20 -66 -10)"`),
    );
  const random = seeded(66);
  const half = group(
    "",
    path(outline, darken(color, 0.15)),
    path(
      "M-10 -168 C-26 -110 -124 -56 -126 36 C-126 100 -66 134 0 134 C66 134 126 100 126 36 C124 -56 26 -110 12 -168Z",
      "#f3e3c3",
    ),
    path(
      "M-6 -110 C-24 -70 -98 -30 -98 40 C-98 90 -52 112 0 112 C52 112 98 90 98 40 C96 -30 24 -70 6 -110Z",
      paint.radial(
        [
          [0, "#f0b29a"],
          [0.4, accent],
          [1, darken(accent, 0.25)],
        ],
        0.5,
        0.58,
        0.6,
      ),
    ),
    times(90, () => {
      const turn = random() * Math.PI * 2;
      const reach = 0.25 + random() * 0.7;
      return at(
        Math.cos(turn) * 88 * reach,
        30 + Math.sin(turn) * 82 * reach,
        ellipse(0, 0, 6, 3.4, random() > 0.4 ? "#fbe7b8" : "#7c2438"),
        1,
        (turn * 180) / Math.PI,
      );
    }),
    path("M-6 -60 C-20 -20 -20 40 0 70 C20 40 18 -20 6 -60Z", "#fbeed6", 'opacity="0.75"'),
    path("M-14 -186 L-10 -214 Q4 -222 16 -214 L16 -188Z", "#7d8a4a"),
  );
  return group(
    "",
    groundShadow(paint, 290, 632, 160, 28),
    groundShadow(paint, 530, 646, 150, 26),
    leaf(430, 470, 250, 90, -50, "#6f8a4c"),
    at(306, 478, fig(), 1.06, -8),
    at(540, 516, half, 0.94, 10),
  );
}
