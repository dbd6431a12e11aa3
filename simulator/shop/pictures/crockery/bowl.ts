import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CrockeryPicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawBowl(paint: Paint, { color, accent }: CrockeryPicture): string {
  const bowl =
    "M-280 -120 C-268 10 -170 92 -80 100 L80 100 C170 92 268 10 280 -120 C240 -60 -240 -60 -280 -120Z";
  const random = seeded(19);
  return group(
    "",
    groundShadow(paint, 400, 630, 150, 26),
    at(
      400,
      512,
      group(
        "",
        path("M-86 92 L-78 118 Q0 130 78 118 L86 92Z", darken(color, 0.24)),
        ellipse(0, -120, 280, 92, lighten(color, 0.2)),
        ellipse(
          0,
          -112,
          256,
          78,
          paint.linear([
            [0, darken(accent, 0.3)],
            [0.6, accent],
            [1, lighten(accent, 0.3)],
          ]),
        ),
        times(18, (i) =>
          at(0, -108, leaf(70, 0, 120, 22, 0, lighten(accent, i % 2 ? 0.3 : 0.46)), 1, 0).replace(
            "translate(0 -108)",
            `translate(0 -108) scale(1 0.3) rotate(${i * 20})`,
          ),
        ),
        ellipse(0, -104, 56, 17, lighten(accent, 0.5)),
        path(
          "M-280 -120 C-268 10 -170 92 -80 100 L80 100 C170 92 268 10 280 -120 C262 -62 120 -28 0 -28 C-120 -28 -262 -62 -280 -120Z",
          color,
        ),
        group(
          paint.clip(`<path d="${bowl}"/>`),
          stroke("M-286 -70 C-200 20 200 20 286 -70", accent, 16),
          stroke("M-286 -40 C-200 50 200 50 286 -40", accent, 5),
          times(13, (i) =>
            ellipse(-240 + i * 40, 44 - Math.abs(i - 6) ** 2 * 2.5 + random() * 2, 10, 10, accent),
          ),
        ),
        roundShade(
          paint,
          "M-280 -120 C-268 10 -170 92 -80 100 L80 100 C170 92 268 10 280 -120 C262 -62 120 -28 0 -28 C-120 -28 -262 -62 -280 -120Z",
          0.8,
        ),
        stroke("M-280 -120 C-262 -62 -120 -28 0 -28 C120 -28 262 -62 280 -120", lighten(color, 0.6), 7),
      ),
      1.06,
    ),
  );
}
