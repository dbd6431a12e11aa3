import { darken } from "./color";
import type { Paint } from "./paint";
import { ball } from "./shading";
import { at, group, stroke } from "./shapes";

export function coffeeBean(paint: Paint, x: number, y: number, angle: number, color = "#6d4327"): string {
  return at(
    x,
    y,
    group("", ball(paint, 0, 0, 24, color, 17), stroke("M-22 1 C-8 -8 8 9 22 -1", darken(color, 0.55), 4)),
    1,
    angle,
  );
}
