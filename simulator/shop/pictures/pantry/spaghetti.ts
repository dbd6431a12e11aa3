import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { PantryPicture } from "@/simulator/shop/pictures/picture";
import { leaf, sprig } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawSpaghetti(paint: Paint, { color, accent }: PantryPicture): string {
  const random = seeded(51);
  const strands = times(90, () => {
    const top = random() * 2 - 1;
    const x = top * 62;
    const spread = top * 128 + random() * 12 - 6;
    const tone = random();
    const fill = tone > 0.66 ? lighten(color, 0.35) : tone > 0.3 ? color : darken(color, 0.26);
    return stroke(
      `M${spread} ${-318 - random() * 22} Q${x} -60 ${x} 0 Q${x} 60 ${spread * 0.92} ${258 + random() * 18}`,
      fill,
      5.5,
    );
  });
  const band = "M-84 -70 Q0 -46 84 -70 L84 62 Q0 88 -84 62Z";
  return group(
    "",
    groundShadow(paint, 408, 678, 150, 22),
    at(
      400,
      404,
      group(
        "",
        path(
          "M-128 -320 Q-62 -60 -66 0 Q-62 60 -118 262 L118 262 Q62 60 66 0 Q62 -60 128 -320Z",
          darken(color, 0.4),
        ),
        strands,
        path(
          "M-132 -330 Q-64 -60 -68 0 Q-64 60 -122 270 L-60 270 Q-34 60 -34 0 Q-34 -60 -70 -330Z",
          "#3a2413",
          `opacity="0.16" ${paint.blur(6)}`,
        ),
        path(
          "M132 -330 Q64 -60 68 0 Q64 60 122 270 L40 270 Q20 60 22 0 Q20 -60 52 -330Z",
          "#3a2413",
          `opacity="0.22" ${paint.blur(8)}`,
        ),
        path(
          band,
          paint.linear(
            [
              [0, darken(accent, 0.24)],
              [0.25, lighten(accent, 0.3)],
              [0.6, accent],
              [1, darken(accent, 0.34)],
            ],
            0,
          ),
        ),
        stroke("M-83 -56 Q0 -32 83 -56 M-83 48 Q0 74 83 48", "#f8eccc", 4),
        at(
          0,
          14,
          times(
            3,
            (i) => leaf(0, 26 - i * 20, 34, 9, -38, "#f8eccc") + leaf(0, 26 - i * 20, 34, 9, -142, "#f8eccc"),
          ) +
            leaf(0, -26, 28, 8, -90, "#f8eccc") +
            stroke("M0 40 L0 -30", "#f8eccc", 4),
        ),
      ),
      1.04,
    ),
    at(150, 674, sprig(150, 38, "#7b8f63", 7), 1, -6),
  );
}
