import { citrusHalf } from "@/simulator/shop/pictures/citrus-half";
import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, onEllipse, path, stroke, tidy, times } from "@/simulator/shop/pictures/shapes";

export function drawLemonTart(paint: Paint, { crust, crumb }: BreadPicture): string {
  const flutes = 44;
  const rim = (rx: number, ry: number, depth: number) =>
    `${Array.from({ length: flutes * 2 }, (_, i) => {
      const k = i % 2 ? 1 : 1 - depth;
      const [x, y] = onEllipse(0, 0, rx * k, ry * k, (i * 180) / flutes);
      return `${i ? "L" : "M"}${x} ${y}`;
    }).join(" ")}Z`;
  const side = "M-276 0 L-236 92 Q-140 190 0 192 Q140 190 236 92 L276 0Z";
  const slice = (degrees: number) => {
    const [x, y] = onEllipse(0, -4, 142, 72, degrees);
    return group(
      `transform="translate(${x} ${y}) scale(1 0.58)"`,
      ellipse(4, 12, 68, 68, darken(crumb, 0.3), 'opacity="0.5"'),
      citrusHalf(paint, 68, "#efbf20", "#fbeb9a"),
    );
  };
  return group(
    "",
    groundShadow(paint, 400, 608, 244, 46),
    at(
      400,
      452,
      group(
        "",
        path(
          side,
          paint.linear([
            [0, lighten(crust, 0.1)],
            [1, darken(crust, 0.36)],
          ]),
        ),
        group(
          paint.clip(`<path d="${side}"/>`),
          times(25, (i) => {
            const x = -264 + i * 22;
            const bend = Math.sqrt(Math.max(0, 1 - (x / 270) ** 2));
            return stroke(
              `M${x} ${tidy(bend * 140)} L${tidy(x * 0.87)} ${tidy(92 + bend * 96)}`,
              darken(crust, 0.4),
              5,
              'opacity="0.45"',
            );
          }),
        ),
        roundShade(paint, side, 0.6),
        path(
          rim(282, 152, 0.035),
          paint.linear([
            [0, darken(crust, 0.1)],
            [0.5, lighten(crust, 0.3)],
            [1, lighten(crust, 0.1)],
          ]),
        ),
        ellipse(0, 0, 250, 130, darken(crust, 0.32)),
        ellipse(
          0,
          5,
          246,
          126,
          paint.radial(
            [
              [0, lighten(crumb, 0.5)],
              [0.7, crumb],
              [1, darken(crumb, 0.16)],
            ],
            0.4,
            0.34,
            0.7,
          ),
        ),
        ellipse(
          -90,
          -54,
          90,
          22,
          "#ffffff",
          `opacity="0.6" ${paint.blur(9)} transform="rotate(-12 -90 -54)"`,
        ),
        [-90, 0, 90, 180].map((degrees) => slice(degrees + 40)).join(""),
        leaf(0, 2, 74, 24, -30, "#6f9e4f") +
          leaf(0, 2, 70, 22, -150, "#5d8a43") +
          leaf(2, 0, 56, 18, 70, "#82b060"),
      ),
    ),
  );
}
