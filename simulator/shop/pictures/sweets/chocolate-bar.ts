import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { SweetPicture } from "@/simulator/shop/pictures/picture";
import { castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawBar(paint: Paint, { color, accent }: SweetPicture): string {
  const cocoa = mixCocoa(color);
  const square = (x: number, y: number) =>
    at(
      x,
      y,
      group(
        "",
        rect(0, 0, 84, 62, 6, darken(cocoa, 0.2)),
        path("M0 0 L84 0 L72 12 L12 12Z", lighten(cocoa, 0.26)),
        path("M0 0 L12 12 L12 50 L0 62Z", lighten(cocoa, 0.12)),
        rect(
          12,
          12,
          60,
          38,
          3,
          paint.linear(
            [
              [0, lighten(cocoa, 0.12)],
              [1, cocoa],
            ],
            45,
          ),
        ),
      ),
    );
  const foil =
    "M-136 -150 L-120 -166 L-92 -146 L-60 -170 L-24 -148 L14 -172 L48 -148 L86 -168 L116 -148 L136 -162 L136 -110 L-136 -110Z";
  return group(
    "",
    at(
      402,
      408,
      group(
        "",
        group('transform="translate(10 16)"', castShadow(paint, "M-140 -284 L132 -284 L146 272 L-144 272Z")),
        times(12, (i) => square(-128 + (i % 3) * 86, -286 + Math.floor(i / 3) * 64)),
        path(
          foil,
          paint.linear(
            [
              [0, "#fffdf4"],
              [0.4, "#d9d3c6"],
              [0.7, "#f7f3ea"],
              [1, "#b8b0a2"],
            ],
            24,
          ),
        ),
        stroke(
          "M-92 -146 L-80 -112 M-24 -148 L-32 -112 M48 -148 L40 -112 M116 -148 L104 -112",
          "#9d9588",
          2.5,
          'opacity="0.6"',
        ),
        rect(
          -144,
          -118,
          288,
          390,
          10,
          paint.linear(
            [
              [0, lighten(color, 0.14)],
              [1, darken(color, 0.14)],
            ],
            60,
          ),
        ),
        rect(-144, -118, 16, 390, 6, darken(color, 0.28), 'opacity="0.6"') +
          rect(128, -118, 16, 390, 6, darken(color, 0.4), 'opacity="0.6"'),
        rect(-112, -86, 224, 326, 6, "none", `stroke="${accent}" stroke-width="4"`) +
          rect(-102, -76, 204, 306, 4, "none", `stroke="${accent}" stroke-width="1.5"`),
        ellipse(0, 24, 74, 74, accent) + ellipse(0, 24, 66, 66, darken(color, 0.1)),
        at(
          0,
          24,
          path("M-50 16 C-44 -26 0 -52 50 -22 C44 22 0 48 -50 16Z", accent) +
            stroke(
              "M-44 14 C-10 10 20 0 46 -20 M-30 -8 C-6 -14 16 -20 34 -28 M-22 26 C4 24 22 16 42 0",
              darken(color, 0.1),
              4,
            ),
        ),
        rect(-70, 138, 140, 18, 9, accent) +
          rect(-48, 172, 96, 10, 5, accent, 'opacity="0.75"') +
          rect(-30, 196, 60, 8, 4, accent, 'opacity="0.55"'),
        path("M-128 -118 L-70 -118 L-128 120Z", "#ffffff", 'opacity="0.12"'),
      ),
      1.06,
      -10,
    ),
  );
}

function mixCocoa(wrapper: string): string {
  return darken("#8a5330", wrapper.startsWith("#2") || wrapper.startsWith("#3") ? 0.55 : 0.12);
}
