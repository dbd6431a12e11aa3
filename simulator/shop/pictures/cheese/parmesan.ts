import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, seeded, times } from "@/simulator/shop/pictures/shapes";

/** Broken, not cut: a craggy block with its dotted rind on the right. */
export function drawParmesan(paint: Paint, picture: CheesePicture): string {
  const { paste, rind } = picture;
  const random = seeded(9);
  const front =
    "M-236 -150 L-170 -176 L-120 -160 L-60 -182 L20 -160 L86 -172 L150 -146 L150 0 L60 6 L-20 -2 L-110 6 L-214 -4 L-226 -60Z";
  const top =
    "M-236 -150 L-190 -236 L-120 -262 L-30 -300 L90 -316 L204 -288 L214 -240 L150 -146 L86 -172 L20 -160 L-60 -182 L-120 -160 L-170 -176Z";
  const crystals = times(70, () =>
    rect(
      -220 + random() * 360,
      -170 + random() * 165,
      4 + random() * 7,
      3 + random() * 4,
      1,
      random() > 0.5 ? "#fffaf0" : darken(paste, 0.2),
      'opacity="0.7"',
    ),
  );
  const chunk = group(
    "",
    path(
      "M150 -146 L214 -240 L204 -288 Q262 -254 250 -196 L248 -74 Q236 -24 150 0Z",
      paint.linear(
        [
          [0, rind],
          [1, darken(rind, 0.35)],
        ],
        0,
      ),
    ),
    times(6, (row) =>
      times(4, (i) =>
        ellipse(174 + i * 20, -150 + row * 24 - i * 24, 4, 5, darken(rind, 0.5), 'opacity="0.8"'),
      ),
    ),
    path(
      front,
      paint.linear([
        [0, lighten(paste, 0.2)],
        [1, darken(paste, 0.12)],
      ]),
    ),
    group(
      paint.clip(`<path d="${front}"/>`),
      crystals,
      path("M-170 -176 L-150 -100 L-190 -20 L-240 0 L-240 -160Z", darken(paste, 0.2), 'opacity="0.5"'),
      path("M20 -160 L-8 -90 L30 -30 L70 -100Z", lighten(paste, 0.5), 'opacity="0.5"'),
      path("M86 -172 L70 -100 L110 -40 L150 -60 L150 -146Z", darken(paste, 0.14), 'opacity="0.5"'),
    ),
    path(
      top,
      paint.linear(
        [
          [0, lighten(paste, 0.55)],
          [1, lighten(paste, 0.1)],
        ],
        30,
      ),
    ),
    path(
      "M-120 -262 L-90 -210 L-120 -160 L-170 -176 L-236 -150 L-190 -236Z M90 -316 L60 -250 L110 -220 L86 -172 L150 -146 L214 -240 L204 -288Z",
      darken(paste, 0.12),
      'opacity="0.45"',
    ),
    [
      [-284, 4, 1],
      [-250, 22, 0.7],
      [196, 26, 0.9],
      [-150, 30, 0.6],
      [250, 8, 0.6],
    ]
      .map(([x = 0, y = 0, s = 1]) =>
        at(
          x,
          y,
          path("M-22 8 L-14 -12 L6 -18 L24 -4 L18 12 L-6 16Z", lighten(paste, 0.1)) +
            path("M-22 8 L-4 2 L18 12 L-6 16Z", darken(paste, 0.2)),
          s,
        ),
      )
      .join(""),
  );
  return groundShadow(paint, 405, 620, 270, 40) + at(392, 614, chunk, 1.2);
}
