import { darken, lighten } from "@/simulator/shop/pictures/color";
import { drawLabel } from "@/simulator/shop/pictures/label";
import { drawOrnament } from "@/simulator/shop/pictures/ornaments";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BoxPicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { drawProp } from "@/simulator/shop/pictures/props";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, group, path, rect, stroke, times } from "@/simulator/shop/pictures/shapes";

function meadow(picture: BoxPicture): string {
  const { color, label } = picture;
  return group(
    "",
    path("M-140 -70 Q-60 -104 10 -76 Q70 -52 132 -84 L132 4 L-140 4Z", darken(color, 0.24)),
    times(5, (i) =>
      at(-112 + i * 54, -62 - (i % 2) * 20, drawOrnament("daisy", lighten(color, 0.35), label.accent), 0.62),
    ),
  );
}

function field(picture: BoxPicture): string {
  const { color, label } = picture;
  return group(
    "",
    path("M-140 -96 Q-20 -140 132 -86 L132 4 L-140 4Z", lighten(label.accent, 0.25)),
    path("M-140 -54 Q0 -104 132 -40 L132 4 L-140 4Z", label.accent),
    times(9, (i) =>
      stroke(
        `M${-130 + i * 30} 4 Q${-110 + i * 24} -40 ${-60 + i * 14} -74`,
        darken(label.accent, 0.22),
        3,
        'opacity="0.6"',
      ),
    ),
    times(4, (i) => leaf(-120 + i * 10, -20, 40, 8, -80 + i * 24, darken(color, 0.3))),
  );
}

/** A carton seen a little from above and from the right. */
export function drawBox(paint: Paint, picture: BoxPicture): string {
  const { color, label, prop } = picture;
  const x = prop ? 350 : 400;
  const front = paint.linear(
    [
      [0, lighten(color, 0.18)],
      [1, darken(color, 0.06)],
    ],
    70,
  );
  const side = paint.linear(
    [
      [0, darken(color, 0.34)],
      [1, darken(color, 0.22)],
    ],
    0,
  );
  const clip = paint.clip('<rect x="-140" y="-372" width="272" height="376"/>');
  const pattern = picture.pattern === "meadow" ? meadow(picture) : field(picture);
  return group(
    "",
    groundShadow(paint, x + 24, 656, 206, 26),
    at(
      x,
      650,
      group(
        "",
        path("M-140 -372 L-78 -412 L190 -412 L132 -372Z", lighten(color, 0.36)),
        stroke("M-108 -392 L160 -392", darken(color, 0.2), 2, 'opacity="0.5"'),
        path("M132 -372 L190 -412 L190 -44 L132 4Z", side),
        at(161, -220, drawOrnament(label.ornament, lighten(color, 0.5), label.accent), 0.4),
        group(clip, rect(-140, -372, 272, 376, 0, front), pattern),
        drawLabel(paint, { x: -4, y: -340, width: 204, height: 216 }, label),
        stroke("M-139 -371 L131 -371", lighten(color, 0.7), 3, 'opacity="0.8"'),
        stroke("M132 -370 L132 2", darken(color, 0.36), 2, 'opacity="0.6"'),
      ),
      1.14,
    ),
    prop ? drawProp(paint, prop, x + 272, 664) : "",
  );
}
