import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CrockeryPicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawJug(paint: Paint, { color, accent }: CrockeryPicture): string {
  const body =
    "M-92 -420 C-96 -350 -104 -320 -132 -260 C-172 -170 -168 -70 -110 -8 Q-100 6 -70 8 Q0 18 70 8 Q100 6 110 -8 C168 -70 172 -170 132 -260 C104 -320 98 -350 100 -410 Q40 -386 -60 -396 L-128 -444 Q-110 -440 -92 -420Z";
  return group(
    "",
    groundShadow(paint, 400, 660, 150, 26),
    at(
      392,
      652,
      group(
        "",
        stroke("M92 -372 C222 -400 240 -220 142 -150", darken(color, 0.3), 36),
        stroke("M92 -374 C216 -398 234 -222 142 -154", color, 28),
        stroke("M110 -382 C180 -386 206 -320 192 -256", "#ffffff", 7, 'opacity="0.7"'),
        path(
          "M-128 -444 Q-60 -470 20 -452 Q90 -440 100 -410 Q60 -384 0 -392 Q-70 -396 -128 -444Z",
          paint.linear(
            [
              [0, darken(color, 0.16)],
              [0.5, darken(color, 0.3)],
              [1, darken(color, 0.55)],
            ],
            40,
          ),
        ),
        path(body, color),
        group(
          paint.clip(`<path d="${body}"/>`),
          stroke("M-160 -244 Q0 -214 160 -244 M-180 -60 Q0 -24 180 -60", accent, 7),
          stroke("M-160 -228 Q0 -198 160 -228 M-180 -76 Q0 -40 180 -76", accent, 3),
          at(-110, -120, sprig(220, 62, accent, 5), 1, -4),
          times(5, (i) => ellipse(-76 + i * 42, -104 + (i % 2) * 12, 10, 12, darken(accent, 0.1))),
        ),
        roundShade(paint, body, 0.75),
        stroke("M-128 -444 Q-60 -396 0 -392 Q60 -388 100 -410", lighten(color, 0.6), 6),
        path(
          "M-98 -240 C-134 -160 -130 -90 -100 -50 Q-90 -46 -90 -60 C-112 -110 -108 -170 -76 -232Z",
          "#ffffff",
          'opacity="0.5"',
        ),
      ),
      1.1,
    ),
  );
}
