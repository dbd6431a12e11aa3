import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { SweetPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke } from "@/simulator/shop/pictures/shapes";

export function drawAmaretti(paint: Paint, { color, accent }: SweetPicture): string {
  const wrapped = (paper: string, stripe: string) => {
    const body = "M-84 -52 Q0 -84 84 -52 Q104 0 84 52 Q0 84 -84 52 Q-104 0 -84 -52Z";
    const fan = "M80 -22 L166 -66 L154 -36 L176 -18 L156 4 L174 26 L152 40 L162 66 L80 22Z";
    return group(
      "",
      path(
        fan,
        paint.linear(
          [
            [0, darken(paper, 0.16)],
            [1, lighten(paper, 0.3)],
          ],
          0,
        ),
      ),
      path(
        fan,
        paint.linear(
          [
            [0, darken(paper, 0.16)],
            [1, lighten(paper, 0.3)],
          ],
          0,
        ),
        'transform="scale(-1 1)"',
      ),
      stroke(
        "M84 -8 L150 -34 M86 2 L152 6 M84 10 L146 40 M-84 -8 L-150 -34 M-86 2 L-152 6 M-84 10 L-146 40",
        darken(paper, 0.3),
        3,
        'opacity="0.5"',
      ),
      path(
        body,
        paint.radial(
          [
            [0, lighten(paper, 0.6)],
            [0.6, paper],
            [1, darken(paper, 0.25)],
          ],
          0.4,
          0.3,
          0.75,
        ),
      ),
      path("M-34 -70 Q-44 0 -34 70 L-14 73 Q-24 0 -14 -73Z M14 -73 Q24 0 14 73 L34 70 Q44 0 34 -70Z", stripe),
      at(0, 0, ellipse(0, 0, 9, 9, accent)),
    );
  };
  const biscuit = group(
    "",
    path(
      "M-116 28 C-116 -54 -60 -80 0 -80 C60 -80 116 -54 116 28 Q0 62 -116 28Z",
      paint.radial(
        [
          [0, "#edc98a"],
          [0.55, "#d39d54"],
          [1, "#9c642c"],
        ],
        0.38,
        0.26,
        0.8,
      ),
    ),
    stroke(
      "M-60 -30 L-24 -8 L-44 20 M-24 -8 L20 -26 L60 -4 M20 -26 L8 -66 M10 30 L30 4 L66 22",
      "#f8e3b8",
      7,
    ),
    stroke("M-60 -28 L-24 -5 L-44 22 M-24 -5 L20 -23 L60 -1", "#8f5a28", 2.5),
  );
  return group(
    "",
    groundShadow(paint, 400, 606, 290, 34),
    at(236, 520, wrapped(lighten("#6f8046", 0.6), "#6f8046"), 1.08, 8),
    at(566, 524, wrapped(lighten(accent, 0.5), accent), 1.08, -6),
    at(396, 392, wrapped(lighten(color, 0.6), color), 1.12, -7),
    groundShadow(paint, 402, 668, 120, 16),
    at(400, 620, biscuit, 1.06, -3),
  );
}
