import { darken } from "@/simulator/shop/pictures/color";
import { group, stroke, times } from "@/simulator/shop/pictures/shapes";

export function linenWeave(width: number, height: number, color: string): string {
  return group(
    'opacity="0.28"',
    times(Math.ceil(height / 7), (i) => stroke(`M0 ${i * 7} L${width} ${i * 7}`, darken(color, 0.3), 1)),
    times(Math.ceil(width / 7), (i) => stroke(`M${i * 7} 0 L${i * 7} ${height}`, "#ffffff", 1)),
  );
}
