import { darken, lighten } from "./color";
import type { Paint } from "./paint";
import { leaf } from "./plants";
import { ball } from "./shading";
import { at, group, path, times } from "./shapes";

export function raspberry(paint: Paint, x: number, y: number, angle: number, color: string): string {
  const rows = [4, 4, 3, 2, 1];
  const drupelets = rows
    .map((count, row) =>
      times(count, (i) =>
        ball(
          paint,
          (i - (count - 1) / 2) * (17 - row),
          row * 13 - 26,
          11,
          i % 2 ? color : lighten(color, 0.12),
        ),
      ),
    )
    .join("");
  const cap = times(5, (i) => leaf(0, -34, 26, 6, -170 + i * 40, "#7d9152"));
  return at(
    x,
    y,
    group(
      "",
      path("M-38 -30 Q0 -44 38 -30 Q34 20 0 40 Q-34 20 -38 -30Z", darken(color, 0.35)),
      drupelets,
      cap,
    ),
    1.06,
    angle,
  );
}
