import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";

export function fruitSkin(paint: Paint, color: string): string {
  return paint.radial(
    [
      [0, lighten(color, 0.5)],
      [0.35, color],
      [0.8, darken(color, 0.22)],
      [1, darken(color, 0.42)],
    ],
    0.36,
    0.3,
    0.78,
  );
}
