import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, times } from "@/simulator/shop/pictures/shapes";
import { slash } from "./slash";

export function drawSourdough(paint: Paint, { crust, crumb }: BreadPicture): string {
  const dome =
    "M-276 56 C-290 -100 -160 -214 0 -216 C160 -214 290 -100 276 56 C270 112 150 136 0 136 C-150 136 -270 112 -276 56Z";
  const random = seeded(12);
  const flourRings = times(3, (i) =>
    ellipse(
      0,
      -26 + i * 8,
      256 - i * 52,
      170 - i * 40,
      "none",
      `stroke="#fff4de" stroke-width="${17 - i * 2}" opacity="0.4" ${paint.blur(3)}`,
    ),
  );
  return group(
    "",
    groundShadow(paint, 400, 602, 282, 44),
    at(
      400,
      474,
      group(
        "",
        path(
          dome,
          paint.radial(
            [
              [0, lighten(crust, 0.34)],
              [0.5, crust],
              [0.85, darken(crust, 0.32)],
              [1, darken(crust, 0.55)],
            ],
            0.4,
            0.3,
            0.76,
          ),
        ),
        group(
          paint.clip(`<path d="${dome}"/>`),
          flourRings,
          times(160, () =>
            ellipse(
              random() * 540 - 270,
              random() * 330 - 210,
              1.5 + random() * 3,
              1.5 + random() * 2,
              "#fff4de",
              'opacity="0.5"',
            ),
          ),
        ),
        slash(30, -60, 390, 78, -14, crust, crumb),
        times(5, (i) => slash(-170 + i * 48, 34 + i * 4, 62, 20, 58, crust, crumb)),
        times(5, (i) => slash(-66 + i * 52, -146 + i * 10, 58, 18, -62 + i * 6, crust, crumb)),
        ellipse(
          -120,
          -120,
          90,
          40,
          "#ffffff",
          `opacity="0.2" ${paint.blur(16)} transform="rotate(-34 -120 -120)"`,
        ),
      ),
    ),
  );
}
