import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke, tidy } from "@/simulator/shop/pictures/shapes";

function spiral(reach: number, start: number): string {
  return Array.from({ length: 150 }, (_, i) => {
    const share = 0.05 + (i / 149) * 0.95;
    const angle = (i / 149) * Math.PI * 2 * 2.9 + start;
    return `${i ? "L" : "M"}${tidy(Math.cos(angle) * 226 * share * reach)} ${tidy(Math.sin(angle) * 138 * share * reach)}`;
  }).join(" ");
}

export function drawCinnamonRoll(paint: Paint, { crust, crumb }: BreadPicture): string {
  const side = "M-244 0 C-252 60 -240 124 -216 142 Q-120 202 0 202 Q120 202 216 142 C240 124 252 60 244 0Z";
  const seam = spiral(1, 0.5);
  const ridge = spiral(0.98, 3.6);
  const drizzle =
    "M-214 30 C-190 -40 -150 -96 -112 -112 C-84 -122 -110 -80 -140 -20 C-172 44 -170 80 -132 62 C-90 40 -60 -60 -20 -124 C0 -150 22 -136 0 -96 C-30 -40 -70 40 -72 96 C-72 126 -34 112 -8 66 C24 10 54 -70 84 -112 C104 -134 122 -110 104 -72 C80 -20 44 30 40 84 C40 116 76 104 100 66 C128 20 150 -40 176 -66 C196 -80 204 -50 188 -14 C172 20 160 40 158 72";
  const drips = "M-72 98 L-74 168 M40 90 L42 150 M158 72 L160 122 M-150 70 L-152 112";
  return group(
    "",
    groundShadow(paint, 400, 632, 246, 40),
    at(
      400,
      446,
      group(
        "",
        path(
          side,
          paint.linear([
            [0, crust],
            [0.5, darken(crust, 0.1)],
            [1, darken(crust, 0.42)],
          ]),
        ),
        stroke("M-238 62 Q-120 138 0 138 Q120 138 238 62", darken(crust, 0.5), 7, 'opacity="0.6"'),
        roundShade(paint, side, 0.5),
        ellipse(
          0,
          0,
          246,
          152,
          paint.radial(
            [
              [0, lighten(crumb, 0.2)],
              [0.7, crumb],
              [1, crust],
            ],
            0.42,
            0.36,
            0.66,
          ),
        ),
        stroke(ridge, lighten(crumb, 0.5), 24, `opacity="0.75" ${paint.blur(7)}`),
        stroke(seam, darken(crust, 0.2), 26, `opacity="0.5" ${paint.blur(5)}`),
        stroke(seam, "#7a3f1c", 15),
        stroke(seam, "#a05a2b", 5, 'transform="translate(-2 -4)"'),
        stroke(drizzle, "#7a5430", 14, `opacity="0.4" transform="translate(3 7)" ${paint.blur(3)}`),
        stroke(`${drizzle} ${drips}`, "#e6d9c6", 16),
        stroke(`${drizzle} ${drips}`, "#fffdf8", 12, 'transform="translate(-1 -3)"'),
      ),
      1.06,
    ),
    [
      [190, 656, -16],
      [256, 676, 10],
    ]
      .map(([x = 0, y = 0, turn = 0]) =>
        at(
          x,
          y,
          group(
            "",
            path(
              "M-74 -13 L74 -13 Q82 0 74 13 L-74 13 Q-82 0 -74 -13Z",
              paint.linear([
                [0, "#b5743f"],
                [1, "#6b3d1d"],
              ]),
            ),
            stroke("M-70 -3 L70 -3", "#5b3216", 3),
            ellipse(75, 0, 7, 13, "#4a2812"),
          ),
          1,
          turn,
        ),
      )
      .join(""),
  );
}
