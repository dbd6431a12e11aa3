import type { Paint } from "@/simulator/shop/pictures/paint";
import { ellipse, group, rect, stroke } from "@/simulator/shop/pictures/shapes";

/** A peg rail on the wall, shared by all that hangs. */
export function pegRail(paint: Paint, pegs: readonly number[]): string {
  const wood = paint.linear([
    [0, "#d8aa72"],
    [0.5, "#c08a52"],
    [1, "#9a6a3a"],
  ]);
  return group(
    "",
    rect(110, 152, 580, 30, 12, "#3a2413", `opacity="0.25" ${paint.blur(8)}`),
    rect(100, 128, 600, 40, 14, wood),
    stroke("M118 142 Q400 134 682 144 M118 154 Q300 160 682 152", "#8a5c30", 2, 'opacity="0.5"'),
    pegs
      .map(
        (x) =>
          ellipse(x + 5, 158, 20, 20, "#3a2413", `opacity="0.35" ${paint.blur(4)}`) +
          ellipse(
            x,
            148,
            20,
            20,
            paint.radial(
              [
                [0, "#f0cc98"],
                [0.6, "#c08a52"],
                [1, "#8a5c30"],
              ],
              0.36,
              0.3,
              0.8,
            ),
          ),
      )
      .join(""),
  );
}
