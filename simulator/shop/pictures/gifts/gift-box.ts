import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { GiftPicture } from "@/simulator/shop/pictures/picture";
import { leaf, sprig } from "@/simulator/shop/pictures/plants";
import { castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke, times } from "@/simulator/shop/pictures/shapes";
import { bow } from "./bow";

export function drawGiftBox(paint: Paint, { color, ribbon }: GiftPicture): string {
  const front = paint.linear(
    [
      [0, lighten(color, 0.1)],
      [1, darken(color, 0.12)],
    ],
    70,
  );
  const silk = paint.linear(
    [
      [0, darken(ribbon, 0.1)],
      [0.4, lighten(ribbon, 0.3)],
      [1, darken(ribbon, 0.2)],
    ],
    0,
  );
  const dots = (x: number, y: number, columns: number, rows: number) =>
    times(rows, (row) =>
      times(columns, (i) =>
        at(x + i * 62 + (row % 2) * 31, y + row * 46, leaf(-12, 0, 26, 6, -40, lighten(color, 0.42))),
      ),
    );
  return group(
    "",
    castShadow(paint, "M150 650 L560 670 L730 540 L700 520 L520 620Z"),
    at(
      370,
      640,
      group(
        "",
        path(
          "M182 -250 L292 -318 L292 -60 L182 20Z",
          paint.linear(
            [
              [0, darken(color, 0.4)],
              [1, darken(color, 0.26)],
            ],
            0,
          ),
        ),
        path("M-220 -250 L182 -250 L182 20 L-220 20Z", front),
        group(paint.clip('<rect x="-220" y="-250" width="402" height="270"/>'), dots(-210, -206, 7, 6)),
        path("M-52 -250 L16 -250 L16 20 L-52 20Z", silk),
        path("M226 -278 L256 -296 L256 -34 L226 -12Z", darken(ribbon, 0.36)),
        path(
          "M-232 -318 L-120 -392 L304 -392 L194 -318Z",
          paint.linear([
            [0, lighten(color, 0.4)],
            [1, lighten(color, 0.16)],
          ]),
        ),
        path("M-58 -318 L54 -392 L122 -392 L10 -318Z", lighten(ribbon, 0.25)),
        path("M-186 -349 L240 -349 L262 -363 L-164 -363Z", lighten(ribbon, 0.16)),
        path("M194 -318 L304 -392 L304 -322 L194 -248Z", darken(color, 0.42)),
        path(
          "M-232 -318 L194 -318 L194 -248 L-232 -248Z",
          paint.linear([
            [0, lighten(color, 0.22)],
            [1, color],
          ]),
        ),
        path("M-58 -318 L10 -318 L10 -248 L-58 -248Z", silk),
        path("M-232 -248 L194 -248 L194 -232 L-232 -232Z", "#3a2413", 'opacity="0.2"'),
        path("M232 -344 L262 -364 L262 -294 L232 -274Z", darken(ribbon, 0.3)),
      ),
    ),
    at(408, 276, bow(paint, ribbon), 1.12),
    at(
      462,
      432,
      group(
        "",
        stroke("M-40 -90 Q-20 -50 0 -44", "#c9a06a", 4),
        path("M-6 -48 L52 -30 L70 60 L-24 84 L-42 -6Z", "#fbf3e0"),
        ellipse(6, -26, 7, 7, "#c9a06a"),
        at(-14, 40, sprig(62, 24, "#6f8046", 4), 1, -22),
      ),
      1,
      6,
    ),
  );
}
