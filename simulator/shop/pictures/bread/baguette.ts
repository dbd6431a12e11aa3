import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";
import { slash } from "./slash";

export function drawBaguette(paint: Paint, { crust, crumb }: BreadPicture): string {
  const body =
    "M-352 10 C-348 -52 -270 -88 -170 -92 L170 -92 C270 -88 348 -50 354 2 C348 56 270 80 170 84 L-170 84 C-270 82 -348 62 -352 10Z";
  const sleeve = "M-136 -104 L92 -104 Q102 -4 92 98 L-136 98 Q-124 0 -136 -104Z";
  const random = seeded(3);
  return group(
    "",
    at(
      400,
      420,
      group(
        "",
        group('transform="translate(-14 26)"', castShadow(paint, body)),
        path(
          body,
          paint.linear([
            [0, lighten(crust, 0.42)],
            [0.35, crust],
            [0.8, darken(crust, 0.3)],
            [1, darken(crust, 0.48)],
          ]),
        ),
        [-282, -196, 148, 232, 304].map((x) => slash(x, -16, 130, 42, 24, crust, crumb)).join(""),
        times(60, () =>
          ellipse(
            random() * 640 - 320,
            -50 + random() * 50,
            3 + random() * 8,
            1.5 + random() * 2,
            "#fff6e4",
            'opacity="0.4"',
          ),
        ),
        path(
          sleeve,
          paint.linear([
            [0, "#fffaf0"],
            [0.5, "#f3e6cd"],
            [1, "#cfb992"],
          ]),
        ),
        path(
          "M-96 -104 L-72 -104 Q-60 0 -72 98 L-96 98 Q-84 0 -96 -104Z M28 -104 L52 -104 Q62 0 52 98 L28 98 Q38 0 28 -104Z",
          "#6f8046",
        ),
        at(-22, -6, sprig(72, 26, "#6f8046", 5), 1, -18),
        stroke("M-60 -104 Q-50 0 -60 98 M16 -104 Q26 0 16 98", "#b9854a", 3),
      ),
      1.04,
      -26,
    ),
  );
}
