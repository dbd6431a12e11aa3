import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import { group, path, stroke } from "@/simulator/shop/pictures/shapes";

export function bow(paint: Paint, color: string): string {
  const silk = paint.linear([
    [0, lighten(color, 0.4)],
    [0.5, color],
    [1, darken(color, 0.3)],
  ]);
  const loop = "M0 0 C-40 -70 -120 -90 -146 -46 C-164 -4 -90 26 0 0Z";
  return group(
    "",
    path("M-6 4 C-40 40 -70 80 -96 130 L-64 122 L-48 146 C-30 90 -10 50 6 8Z", darken(color, 0.16)),
    path("M6 4 C40 40 70 80 96 130 L64 122 L48 146 C30 90 10 50 -6 8Z", darken(color, 0.24)),
    path(loop, silk),
    path(loop, silk, 'transform="scale(-1 1)"'),
    path(
      "M-20 -8 C-50 -46 -96 -62 -118 -40 C-128 -14 -80 2 -20 -8Z M20 -8 C50 -46 96 -62 118 -40 C128 -14 80 2 20 -8Z",
      darken(color, 0.42),
      'opacity="0.7"',
    ),
    path("M-24 -18 Q0 -28 24 -18 Q32 2 22 20 Q0 28 -22 20 Q-32 2 -24 -18Z", silk),
    stroke("M-8 -16 Q-2 0 -8 16 M8 -16 Q2 0 8 16", darken(color, 0.35), 3, 'opacity="0.6"'),
  );
}
