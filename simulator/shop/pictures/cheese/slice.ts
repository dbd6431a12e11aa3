import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import { group, path } from "@/simulator/shop/pictures/shapes";

/** The slice in front of the round, tip to the left. */
export function drawSlice(
  paint: Paint,
  paste: string,
  rind: string,
  height: number,
  rindDepth: number,
): string {
  const top = "M-130 -6 L96 44 Q140 20 138 -34Z";
  const cut = `M-130 -6 L96 44 L96 ${44 + height} L-130 ${height - 6}Z`;
  const back = `M96 44 Q140 20 138 -34 L138 ${height - 34} Q140 ${height + 20} 96 ${44 + height}Z`;
  return group(
    "",
    path(
      cut,
      paint.linear([
        [0, lighten(paste, 0.3)],
        [1, darken(paste, 0.04)],
      ]),
    ),
    path(`M-130 -6 L96 44 L96 ${44 + rindDepth} L-130 ${rindDepth - 6}Z`, lighten(rind, 0.12)),
    path(
      `M-130 ${height - 6 - rindDepth} L96 ${44 + height - rindDepth} L96 ${44 + height} L-130 ${height - 6}Z`,
      darken(rind, 0.08),
    ),
    path(
      back,
      paint.linear(
        [
          [0, darken(rind, 0.1)],
          [1, darken(rind, 0.3)],
        ],
        0,
      ),
    ),
    path(
      top,
      paint.linear(
        [
          [0, lighten(rind, 0.4)],
          [1, lighten(rind, 0.1)],
        ],
        0,
      ),
    ),
  );
}
