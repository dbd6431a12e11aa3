import { darken, lighten } from "./color";
import type { Paint } from "./paint";
import type { Picture } from "./picture";
import { ellipse, group, path, rect } from "./shapes";

/** The same small stage for every product: a wall, a table to stand on, and light from the upper left. */
export function drawBackdrop(paint: Paint, { backdrop: tint, stage = "table" }: Picture): string {
  const wall = paint.linear([
    [0, lighten(tint, 0.42)],
    [1, tint],
  ]);
  const table = paint.linear([
    [0, darken(tint, 0.07)],
    [0.5, darken(tint, 0.02)],
    [1, darken(tint, 0.12)],
  ]);
  const light = paint.radial([
    [0, "#fffdf6", 0.85],
    [0.55, "#fffdf6", 0.3],
    [1, "#fffdf6", 0],
  ]);
  return group(
    "",
    rect(0, 0, 800, 800, 0, wall),
    ellipse(400, 372, 318, 318, lighten(tint, 0.6), 'opacity="0.7"'),
    ellipse(340, 300, 440, 400, light),
    stage === "table" ? path("M0 566 Q400 540 800 566 L800 800 L0 800Z", table) : "",
    stage === "table" ? ellipse(400, 640, 420, 90, "#fffdf6", `opacity="0.22" ${paint.blur(30)}`) : "",
  );
}
