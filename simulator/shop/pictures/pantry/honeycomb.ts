import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { PantryPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import {
  ellipse,
  group,
  onEllipse,
  path,
  rect,
  seeded,
  stroke,
  times,
} from "@/simulator/shop/pictures/shapes";

export function drawHoneycomb(paint: Paint, { color, accent }: PantryPicture): string {
  const lay = (dy: number, content: string) =>
    group(`transform="translate(400 ${dy}) matrix(0.88 0.44 -0.88 0.44 0 0)"`, content);
  const hexagon = (x: number, y: number, r: number, fill: string) =>
    path(
      `${times(6, (i) => {
        const [px, py] = onEllipse(x, y, r, r, i * 60 + 30);
        return `${i ? "L" : "M"}${px} ${py} `;
      })}Z`,
      fill,
    );
  const random = seeded(30);
  const cells = times(72, (i) => {
    const row = Math.floor(i / 8);
    const x = -176 + (i % 8) * 49 + (row % 2) * 24.5;
    const y = -176 + row * 43;
    const capped = random() > 0.78;
    return (
      hexagon(x, y, 24, capped ? lighten(color, 0.55) : darken(color, 0.34)) +
      (capped
        ? ""
        : hexagon(x + 3, y + 3, 19, color) + ellipse(x - 5, y - 6, 6, 5, "#fff3c4", 'opacity="0.85"'))
    );
  });
  return group(
    "",
    groundShadow(paint, 400, 600, 350, 90),
    ellipse(400, 556, 346, 152, "#d8d1c2") +
      ellipse(
        400,
        546,
        346,
        150,
        paint.linear(
          [
            [0, "#ffffff"],
            [1, "#ece5d6"],
          ],
          30,
        ),
      ),
    ellipse(400, 548, 266, 108, "none", `stroke="${accent}" stroke-width="5" opacity="0.6"`),
    path(
      "M112 540 C100 590 180 640 290 636 C340 668 470 668 520 634 C620 640 700 600 690 540Z",
      color,
      'opacity="0.8"',
    ),
    path(
      "M170 590 C220 626 270 616 300 630",
      "none",
      'stroke="#fff3c4" stroke-width="8" stroke-linecap="round" opacity="0.7"',
    ),
    path(
      "M94 414 L400 567 L400 660 L94 506Z",
      paint.linear(
        [
          [0, lighten(color, 0.2)],
          [0.5, color],
          [1, darken(color, 0.3)],
        ],
        60,
      ),
    ),
    path(
      "M706 414 L400 567 L400 660 L706 506Z",
      paint.linear(
        [
          [0, darken(color, 0.1)],
          [1, darken(color, 0.42)],
        ],
        60,
      ),
    ),
    times(
      13,
      (i) =>
        stroke(`M${112 + i * 23} ${432 + i * 11.5} l0 76`, lighten(color, 0.5), 3, 'opacity="0.6"') +
        stroke(`M${688 - i * 23} ${432 + i * 11.5} l0 76`, darken(color, 0.5), 3, 'opacity="0.4"'),
    ),
    stroke("M95 460 L400 613 L705 460", darken(color, 0.45), 5, 'opacity="0.55"'),
    lay(
      412,
      rect(-176, -176, 352, 352, 16, lighten(color, 0.34)) +
        group(paint.clip('<rect x="-172" y="-172" width="344" height="344" rx="14"/>'), cells),
    ),
    path(
      "M176 452 C180 500 170 540 190 546 C212 544 196 500 214 480 C232 500 226 580 246 588 C270 588 256 520 276 514 C296 530 292 610 314 620 C336 618 322 560 340 546 C352 560 350 586 366 588 C384 586 376 560 400 567 L400 552 L180 440Z",
      lighten(color, 0.18),
      'opacity="0.95"',
    ),
    stroke("M190 480 L190 528 M242 520 L246 568 M308 556 L313 600", "#fff3c4", 7, 'opacity="0.85"'),
  );
}
