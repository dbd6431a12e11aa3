import { darken, lighten } from "./color";
import type { Paint } from "./paint";
import { at, ellipse, group, onEllipse, path, times } from "./shapes";

export function citrusHalf(paint: Paint, r: number, rind: string, flesh: string): string {
  return group(
    "",
    ellipse(
      0,
      0,
      r,
      r,
      paint.radial([
        [0.7, lighten(rind, 0.1)],
        [1, darken(rind, 0.2)],
      ]),
    ),
    ellipse(-r * 0.03, -r * 0.02, r * 0.9, r * 0.9, "#fff6dc"),
    times(9, (i) => {
      const [x1, y1] = onEllipse(0, 0, r * 0.76, r * 0.76, i * 40 - 15);
      const [x2, y2] = onEllipse(0, 0, r * 0.76, r * 0.76, i * 40 + 15);
      const [x0, y0] = onEllipse(0, 0, r * 0.14, r * 0.14, i * 40);
      const [qx, qy] = onEllipse(0, 0, r * 0.9, r * 0.9, i * 40);
      return path(`M${x0} ${y0} L${x1} ${y1} Q${qx} ${qy} ${x2} ${y2}Z`, i % 2 ? flesh : lighten(flesh, 0.2));
    }),
    at(-r * 0.3, -r * 0.38, ellipse(0, 0, r * 0.26, r * 0.1, "#ffffff", 'opacity="0.5"'), 1, -36),
  );
}
