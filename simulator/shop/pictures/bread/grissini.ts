import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawGrissini(paint: Paint, { crust }: BreadPicture): string {
  const random = seeded(17);
  const glass = "M-104 -230 L-86 -10 Q-84 6 -64 8 Q0 18 64 8 Q84 6 86 -10 L104 -230Z";
  const sticks = times(15, (i) => {
    const lean = (i - 7) * 1.5 + random() * 3 - 1.5;
    const height = 420 + random() * 70 - Math.abs(i - 7) * 5;
    return at(
      (i - 7) * 8,
      -40,
      group(
        "",
        stroke(`M0 0 Q${random() * 12 - 6} ${-height / 2} 0 ${-height}`, darken(crust, 0.36), 26),
        stroke(`M-1 0 Q${random() * 8 - 4} ${-height / 2} -1 ${-height}`, crust, 21),
        stroke(
          `M-5 -20 Q${random() * 6 - 8} ${-height / 2} -5 ${-height + 8}`,
          lighten(crust, 0.5),
          6,
          'opacity="0.75"',
        ),
        times(11, () =>
          at(
            random() * 14 - 7,
            -height * (0.46 + random() * 0.52),
            ellipse(0, 0, 5, 2.6, "#fdf1d3"),
            1,
            random() * 180,
          ),
        ),
      ),
      1,
      lean,
    );
  });
  return group(
    "",
    groundShadow(paint, 400, 664, 118, 20),
    at(
      400,
      656,
      group(
        "",
        ellipse(0, -230, 104, 20, "#7c9099"),
        sticks,
        path(
          glass,
          paint.linear(
            [
              [0, "#6f8f9c"],
              [0.22, "#b9d0d5"],
              [0.45, "#8fadb6"],
              [1, "#4f6d7b"],
            ],
            0,
          ),
        ),
        path("M-101 -190 Q0 -166 101 -190 L97 -150 Q0 -126 -97 -150Z", "#f6efe0"),
        path("M-93 -96 Q0 -74 93 -96 L91 -72 Q0 -50 -91 -72Z", "#f6efe0"),
        stroke("M-104 -230 Q0 -206 104 -230", "#dbe8ea", 6),
      ),
      1.08,
    ),
  );
}
