import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { SweetPicture } from "@/simulator/shop/pictures/picture";
import { ball, castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawPralines(paint: Paint, { color, accent }: SweetPicture): string {
  const lay = (dy: number, content: string) =>
    group(`transform="translate(400 ${dy}) matrix(0.88 0.44 -0.88 0.44 0 0)"`, content);
  const iso = (x: number, y: number) => [400 + 0.88 * (x - y), 470 + 0.44 * (x + y)] as const;
  const fillings = [
    "#4a2a18",
    "#8a5330",
    "#f3e4c8",
    "#6b3d22",
    "#c98f5a",
    "#3a2013",
    "#a8445a",
    "#5b341d",
    "#e2c391",
  ];
  return group(
    "",
    castShadow(paint, "M80 500 L400 690 L760 500 L700 470 L400 620Z"),
    path("M400 150 L718 310 L718 470 L400 312 L82 470 L82 310Z", darken(color, 0.12)),
    path(
      "M82 310 L400 150 L400 312 L82 470Z",
      paint.linear([
        [0, lighten(color, 0.2)],
        [1, darken(color, 0.2)],
      ]),
    ),
    path(
      "M400 150 L718 310 L718 470 L400 312Z",
      paint.linear([
        [0, darken(color, 0.16)],
        [1, darken(color, 0.36)],
      ]),
    ),
    path(
      "M108 330 L386 190 L386 206 L108 346Z M414 190 L692 330 L692 346 L414 206Z",
      accent,
      'opacity="0.8"',
    ),
    times(16, (i) => lay(516 - i * 3, rect(-181, -181, 362, 362, 12, darken(color, i < 2 ? 0.45 : 0.26)))),
    lay(
      470,
      rect(-181, -181, 362, 362, 12, color) +
        rect(-165, -165, 330, 330, 6, darken(color, 0.5)) +
        rect(-160, -160, 320, 320, 4, "#f4e8d2"),
    ),
    times(9, (i) => {
      const [x, y] = iso(-106 + (i % 3) * 106, -106 + Math.floor(i / 3) * 106);
      const fill = fillings[i] ?? "#5b341d";
      const cup =
        path("M-70 2 Q-60 40 0 44 Q60 40 70 2 L62 -14 L-62 -14Z", darken("#c7975b", 0.2)) +
        times(9, (k) => stroke(`M${-60 + k * 15} 0 L${-50 + k * 12.5} 38`, "#7d5527", 2, 'opacity="0.6"'));
      const decor = [
        stroke("M-34 -12 Q-10 -34 12 -22 M-20 -2 Q6 -28 34 -18", lighten(fill, 0.5), 5),
        ellipse(0, -28, 13, 9, accent),
        stroke("M-36 -8 L-10 -34 M-16 0 L16 -36 M8 2 L34 -24", "#6b3d22", 4),
      ];
      return at(x, y - 4, cup + ball(paint, 0, -8, 56, fill, 36) + (decor[i % 3] ?? ""), 1.02);
    }),
  );
}
