import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { ball, groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, stroke } from "@/simulator/shop/pictures/shapes";

export function drawBurrata(paint: Paint, picture: CheesePicture): string {
  const { paste } = picture;
  const bowl = "M-250 -60 C-236 60 -150 110 0 112 C150 110 236 60 250 -60Z";
  const cheese =
    "M-150 10 C-170 -70 -120 -150 -40 -168 C-30 -190 -50 -206 -70 -222 C-40 -226 -20 -232 0 -220 C22 -236 50 -228 68 -218 C48 -204 32 -190 42 -168 C124 -148 170 -70 150 10 C110 60 -110 60 -150 10Z";
  return group(
    "",
    groundShadow(paint, 400, 650, 190, 30),
    at(
      400,
      538,
      group(
        "",
        ellipse(0, -60, 250, 62, darken(picture.rind, 0.22)),
        ellipse(0, -52, 226, 52, "#e9ebd2"),
        leaf(-120, -70, 130, 42, -160, "#5d8a43"),
        leaf(110, -80, 130, 40, -24, "#6f9e4f"),
        at(
          0,
          -36,
          path(
            cheese,
            paint.radial(
              [
                [0, "#ffffff"],
                [0.4, lighten(paste, 0.3)],
                [0.8, darken(paste, 0.16)],
                [1, darken(paste, 0.32)],
              ],
              0.4,
              0.42,
              0.66,
            ),
          ),
          0.98,
        ),
        stroke(
          "M-40 -204 C-60 -160 -100 -130 -118 -90 M-14 -204 C-20 -160 -30 -130 -34 -100 M16 -204 C30 -160 50 -140 58 -104 M36 -204 C70 -160 110 -130 124 -80",
          darken(paste, 0.16),
          5,
          `opacity="0.45" ${paint.blur(2.5)}`,
        ),
        path("M-44 -208 Q0 -194 44 -208 L42 -194 Q0 -180 -42 -194Z", "#7d9152"),
        ellipse(
          -70,
          -120,
          34,
          16,
          "#ffffff",
          `opacity="0.9" ${paint.blur(5)} transform="rotate(-34 -70 -120)"`,
        ),
        ball(paint, -176, -44, 42, "#d1432f") +
          ball(paint, 172, -40, 44, "#d94f33") +
          ball(paint, 118, -18, 36, "#c53a2b"),
        leaf(-150, -10, 96, 32, -12, "#6f9e4f"),
        leaf(-60, -2, 80, 26, 16, "#82b060"),
        path(
          `${bowl} M-250 -60 C-220 -10 -120 2 0 2 C120 2 220 -10 250 -60Z`,
          picture.rind,
          'fill-rule="evenodd"',
        ),
        path(
          "M-250 -60 C-236 60 -150 110 0 112 C150 110 236 60 250 -60 C220 -10 120 2 0 2 C-120 2 -220 -10 -250 -60Z",
          paint.linear(
            [
              [0, lighten(picture.rind, 0.3)],
              [0.3, lighten(picture.rind, 0.1)],
              [0.75, picture.rind],
              [1, darken(picture.rind, 0.28)],
            ],
            0,
          ),
        ),
        stroke("M-250 -60 C-220 -10 -120 2 0 2 C120 2 220 -10 250 -60", lighten(picture.rind, 0.6), 7),
        stroke(
          "M-214 24 C-150 60 -80 70 0 70 C80 70 150 60 214 24",
          lighten(picture.rind, 0.55),
          4,
          'opacity="0.7"',
        ),
        rect(-70, 104, 140, 14, 7, darken(picture.rind, 0.3)),
      ),
    ),
  );
}
