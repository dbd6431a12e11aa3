import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import { group, path, stroke } from "@/simulator/shop/pictures/shapes";

const SEMOLINA = "#eec063";

export function farfalle(paint: Paint): string {
  const wing =
    "M0 0 L-36 -24 L-30 -16 L-40 -8 L-32 0 L-40 8 L-30 16 L-36 24Z M0 0 L36 -24 L30 -16 L40 -8 L32 0 L40 8 L30 16 L36 24Z";
  return group(
    "",
    path(
      wing,
      paint.linear([
        [0, lighten(SEMOLINA, 0.45)],
        [0.5, SEMOLINA],
        [1, darken(SEMOLINA, 0.2)],
      ]),
      `stroke="${darken(SEMOLINA, 0.35)}" stroke-width="2"`,
    ),
    path(
      "M-9 -8 Q0 -13 9 -8 Q13 0 9 8 Q0 13 -9 8 Q-13 0 -9 -8Z",
      lighten(SEMOLINA, 0.25),
      `stroke="${darken(SEMOLINA, 0.35)}" stroke-width="1.5"`,
    ),
    stroke("M-4 -6 Q-1 0 -4 6 M4 -6 Q1 0 4 6", darken(SEMOLINA, 0.35), 2),
  );
}
