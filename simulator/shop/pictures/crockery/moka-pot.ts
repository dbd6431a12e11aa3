import { coffeeBean } from "@/simulator/shop/pictures/coffee-bean";
import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CrockeryPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke } from "@/simulator/shop/pictures/shapes";

export function drawMokaPot(paint: Paint, { color, accent }: CrockeryPicture): string {
  const steel = (d: string) =>
    path(
      d,
      paint.linear(
        [
          [0, darken(color, 0.4)],
          [0.16, lighten(color, 0.2)],
          [0.19, lighten(color, 0.85)],
          [0.4, lighten(color, 0.4)],
          [0.42, color],
          [0.66, darken(color, 0.12)],
          [0.68, darken(color, 0.36)],
          [0.9, darken(color, 0.24)],
          [1, darken(color, 0.5)],
        ],
        0,
      ),
    );
  return group(
    "",
    groundShadow(paint, 400, 658, 168, 26),
    at(
      376,
      648,
      group(
        "",
        path(
          "M104 -388 L214 -372 Q240 -366 236 -336 L216 -190 Q210 -166 190 -176 L188 -318 L110 -330Z",
          paint.linear(
            [
              [0, lighten(accent, 0.3)],
              [0.4, accent],
              [1, darken(accent, 0.4)],
            ],
            0,
          ),
        ),
        steel("M-104 -190 L-146 0 Q-144 12 -120 14 Q0 26 120 14 Q144 12 146 0 L104 -190Z"),
        steel("M-106 -222 L106 -222 L110 -186 Q0 -170 -110 -186Z"),
        stroke("M-106 -204 Q0 -190 106 -204", darken(color, 0.45), 4),
        ellipse(-74, -98, 14, 14, "#b58b3c") + ellipse(-76, -100, 7, 7, "#f0d08a"),
        steel("M-92 -222 L-126 -394 L-172 -424 L-120 -414 L126 -414 L92 -222 Q0 -208 -92 -222Z"),
        path("M-126 -394 L-172 -424 L-120 -414Z", darken(color, 0.3)),
        steel("M-120 -414 L-30 -470 Q0 -478 30 -470 L126 -414 Q0 -396 -120 -414Z"),
        path(
          "M-18 -470 L-14 -494 Q-28 -510 -16 -524 Q0 -534 16 -524 Q28 -510 14 -494 L18 -470 Q0 -464 -18 -470Z",
          paint.linear(
            [
              [0, lighten(accent, 0.3)],
              [0.4, accent],
              [1, darken(accent, 0.4)],
            ],
            0,
          ),
        ),
      ),
      1.06,
    ),
    coffeeBean(paint, 586, 642, 20) +
      coffeeBean(paint, 640, 656, -30, "#7f5233") +
      coffeeBean(paint, 612, 668, 8),
  );
}
