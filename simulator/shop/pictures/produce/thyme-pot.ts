import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, seeded, times } from "@/simulator/shop/pictures/shapes";

export function drawThymePot(paint: Paint, { color, accent }: ProducePicture): string {
  const random = seeded(35);
  const pot = "M-130 -190 L-96 -8 Q-94 6 -74 8 Q0 18 74 8 Q94 6 96 -8 L130 -190Z";
  const rim = "M-146 -244 L146 -244 L140 -186 Q0 -164 -140 -186Z";
  const herbs = times(34, (i) => {
    const turn = -90 + (i % 17) * 8 - 64 + random() * 10;
    const length = 150 + random() * 120;
    const tone = [accent, lighten(accent, 0.2), darken(accent, 0.2)][i % 3] ?? accent;
    return at((i % 17) * 11 - 88, -232 + random() * 10, sprig(length, 34, tone, 8), 1, turn);
  });
  const flowers = times(26, () => ellipse(random() * 240 - 120, -330 - random() * 110, 6.5, 6, "#c9a5cf"));
  return group(
    "",
    groundShadow(paint, 400, 662, 122, 22),
    at(
      400,
      654,
      group(
        "",
        ellipse(0, -240, 140, 20, "#4a3020"),
        herbs,
        flowers,
        path(
          pot,
          paint.linear([
            [0, darken(color, 0.1)],
            [1, color],
          ]),
        ),
        roundShade(paint, pot, 0.9),
        path(rim, lighten(color, 0.08)),
        roundShade(paint, rim, 0.85),
        path(
          "M-140 -186 Q0 -164 140 -186 L137 -172 Q0 -150 -137 -172Z",
          darken(color, 0.45),
          `opacity="0.4" ${paint.blur(4)}`,
        ),
        rect(-62, -136, 124, 82, 6, "#f8efdc") +
          at(-34, -92, sprig(68, 24, accent, 5)) +
          rect(-34, -74, 68, 6, 3, darken(accent, 0.2)),
      ),
      1.12,
    ),
  );
}
