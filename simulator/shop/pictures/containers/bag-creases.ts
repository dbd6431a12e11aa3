import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import { group, path, stroke } from "@/simulator/shop/pictures/shapes";

export function creases(paint: Paint, color: string, height: number): string {
  return group(
    "",
    path(
      `M-138 -20 C-120 -60 -116 -160 -120 -${height} L-138 -${height}Z`,
      darken(color, 0.3),
      `opacity="0.35" ${paint.blur(5)}`,
    ),
    path(
      `M138 -20 C116 -80 118 -180 120 -${height} L138 -${height}Z`,
      darken(color, 0.4),
      `opacity="0.5" ${paint.blur(5)}`,
    ),
    stroke(
      `M-104 -${height - 26} C-96 -${height - 80} -104 -${height - 130} -98 -${height - 190}`,
      lighten(color, 0.4),
      5,
      'opacity="0.5"',
    ),
    stroke(
      `M96 -${height - 20} C88 -${height - 70} 100 -${height - 100} 92 -${height - 170}`,
      darken(color, 0.35),
      4,
      'opacity="0.4"',
    ),
    stroke("M-112 -16 Q-60 -34 -10 -20 M30 -18 Q80 -32 110 -14", darken(color, 0.35), 3, 'opacity="0.35"'),
  );
}
