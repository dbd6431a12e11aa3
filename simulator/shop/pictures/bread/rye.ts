import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, times } from "@/simulator/shop/pictures/shapes";

function ryeSlice(paint: Paint, crust: string, crumb: string, seed: number): string {
  const random = seeded(seed);
  const outline =
    "M-120 96 L-120 -52 C-146 -72 -130 -122 -84 -122 Q0 -142 84 -122 C130 -122 146 -72 120 -52 L120 96 Q120 108 106 108 L-106 108 Q-120 108 -120 96Z";
  const inner =
    "M-108 92 L-108 -56 C-130 -76 -114 -110 -80 -110 Q0 -128 80 -110 C114 -110 130 -76 108 -56 L108 92 Q108 97 102 97 L-102 97 Q-108 97 -108 92Z";
  return group(
    "",
    path(outline, darken(crust, 0.3)),
    path(
      inner,
      paint.linear(
        [
          [0, lighten(crumb, 0.16)],
          [1, darken(crumb, 0.14)],
        ],
        60,
      ),
    ),
    times(70, (i) => {
      const x = random() * 196 - 98;
      const y = random() * 196 - 104;
      const tone = [darken(crumb, 0.45), lighten(crumb, 0.42), darken(crumb, 0.3)][i % 3] ?? crumb;
      return at(
        x,
        y,
        ellipse(0, 0, 3 + random() * 5, 2 + random() * 2.5, tone, 'opacity="0.85"'),
        1,
        random() * 180,
      );
    }),
  );
}

export function drawRye(paint: Paint, { crust, crumb }: BreadPicture): string {
  const random = seeded(44);
  const ryeTop =
    "M-86 -122 Q0 -142 84 -122 C110 -122 128 -104 130 -84 L316 -190 C312 -216 290 -226 268 -226 Q190 -236 116 -216Z";
  return group(
    "",
    castShadow(paint, "M190 612 L470 636 L690 506 L660 480 L300 560Z"),
    at(
      330,
      506,
      group(
        "",
        path(
          ryeTop,
          paint.linear(
            [
              [0, lighten(crust, 0.1)],
              [1, lighten(crust, 0.34)],
            ],
            150,
          ),
        ),
        path(
          "M130 -84 C130 -70 126 -58 120 -52 L120 96 Q120 104 112 108 L300 -6 Q306 -10 306 -18 L306 -158 C314 -166 318 -178 316 -190Z",
          paint.linear([
            [0, crust],
            [1, darken(crust, 0.45)],
          ]),
        ),
        group(
          paint.clip(`<path d="${ryeTop}"/>`),
          times(90, () =>
            at(
              -90 + random() * 410,
              -236 + random() * 150,
              ellipse(0, 0, 8, 3.4, lighten(crust, random() > 0.5 ? 0.66 : 0.4), 'opacity="0.9"'),
              1,
              random() * 180,
            ),
          ),
        ),
        ryeSlice(paint, crust, crumb, 6),
      ),
      1.16,
    ),
    castShadow(paint, "M140 692 L330 676 L350 650 L170 640Z"),
    at(
      228,
      596,
      group(
        "",
        at(14, 6, ryeSlice(paint, darken(crust, 0.2), darken(crumb, 0.3), 2)),
        ryeSlice(paint, crust, lighten(crumb, 0.06), 2),
      ),
      0.82,
      -12,
    ),
  );
}
