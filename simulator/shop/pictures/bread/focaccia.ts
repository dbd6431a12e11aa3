import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { ball, castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, rect, seeded, times } from "@/simulator/shop/pictures/shapes";

/** Drawn flat, then laid on the table by an isometric turn; thickness is the same slab stacked. */
export function drawFocaccia(paint: Paint, { crust, crumb }: BreadPicture): string {
  const random = seeded(21);
  const lay = (dy: number, content: string) =>
    group(`transform="translate(400 ${dy}) matrix(0.86 0.42 -0.86 0.42 0 0)"`, content);
  const slab = (fill: string) => rect(-205, -205, 410, 410, 46, fill);
  const dimples = times(25, (i) => {
    const x = -160 + (i % 5) * 80 + random() * 20 - 10;
    const y = -160 + Math.floor(i / 5) * 80 + random() * 20 - 10;
    return (
      ellipse(x, y, 25, 25, darken(crust, 0.2), 'opacity="0.55"') +
      ellipse(x + 5, y + 5, 19, 19, lighten(crumb, 0.1), 'opacity="0.75"') +
      ellipse(x - 6, y - 6, 7, 5, "#ffffff", 'opacity="0.55"')
    );
  });
  const salt = times(80, () =>
    rect(random() * 370 - 185, random() * 370 - 185, 6, 6, 1, "#ffffff", 'opacity="0.9"'),
  );
  const tomatoes = [
    [-120, -84],
    [36, -124],
    [118, 20],
    [-40, 36],
    [52, 122],
    [-140, 116],
  ];
  const iso = (x: number, y: number) => [400 + 0.86 * (x - y), 424 + 0.42 * (x + y)] as const;
  return group(
    "",
    castShadow(paint, "M70 500 L400 650 L760 500 L720 470 L400 600Z"),
    times(14, (i) =>
      lay(
        480 - i * 4,
        slab(i < 4 ? darken(crust, 0.4 - i * 0.05) : darken(crumb, i > 11 ? 0.1 : 0.03 * (i % 3))),
      ),
    ),
    lay(
      424,
      slab(
        paint.linear(
          [
            [0, lighten(crust, 0.32)],
            [0.5, crust],
            [1, darken(crust, 0.16)],
          ],
          30,
        ),
      ) +
        dimples +
        salt,
    ),
    tomatoes
      .map(([x = 0, y = 0]) => {
        const [px, py] = iso(x, y);
        return (
          ball(paint, px, py - 6, 31, "#cf3f2c", 23) +
          ellipse(px - 2, py - 10, 19, 11, "#ea7350") +
          ellipse(px - 8, py - 11, 4, 2.5, "#f9dc9b") +
          ellipse(px + 5, py - 8, 4, 2.5, "#f9dc9b")
        );
      })
      .join(""),
    [
      [-60, -130, 8],
      [80, -50, -30],
      [-96, 30, 24],
      [10, 90, -14],
      [140, 110, 14],
      [-20, -40, -8],
    ]
      .map(([x = 0, y = 0, turn = 0]) => {
        const [px, py] = iso(x, y);
        return at(px - 40, py, sprig(86, 22, "#647c4c", 8), 1, turn);
      })
      .join(""),
  );
}
