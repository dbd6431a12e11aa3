import { darken, lighten, SHADE } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke } from "@/simulator/shop/pictures/shapes";

export function drawArtichoke(paint: Paint, { color, accent }: ProducePicture): string {
  const bract = (x: number, y: number, w: number, h: number, turn: number, tone: string) =>
    at(
      x,
      y,
      group(
        "",
        path(
          `M${-w} ${h * 0.3} C${-w} ${-h * 0.5} ${-w * 0.4} ${-h * 0.9} 0 ${-h} C${w * 0.4} ${-h * 0.9} ${w} ${-h * 0.5} ${w} ${h * 0.3} Q0 ${h * 0.7} ${-w} ${h * 0.3}Z`,
          paint.linear([
            [0, accent],
            [0.2, lighten(tone, 0.16)],
            [0.6, tone],
            [1, darken(tone, 0.34)],
          ]),
          `stroke="${darken(tone, 0.45)}" stroke-width="2" stroke-opacity="0.5"`,
        ),
        stroke(`M0 ${-h * 0.86} L0 ${h * 0.1}`, lighten(tone, 0.4), 3, 'opacity="0.5"'),
      ),
      1,
      turn,
    );
  const rows: readonly (readonly [
    count: number,
    y: number,
    reach: number,
    w: number,
    h: number,
    spread: number,
  ])[] = [
    [3, -150, 40, 52, 128, 10],
    [4, -96, 104, 60, 128, 16],
    [5, -32, 156, 64, 124, 20],
    [6, 40, 176, 62, 112, 20],
    [5, 104, 132, 56, 90, 16],
    [4, 148, 76, 48, 66, 12],
  ];
  return group(
    "",
    groundShadow(paint, 400, 654, 150, 26),
    at(
      400,
      432,
      group(
        "",
        path(
          "M-34 160 L-28 236 Q0 248 28 236 L34 160Z",
          paint.linear(
            [
              [0, darken(color, 0.3)],
              [0.4, lighten(color, 0.3)],
              [1, darken(color, 0.4)],
            ],
            0,
          ),
        ),
        ellipse(0, 236, 28, 9, lighten(color, 0.6)),
        rows
          .map(([count, y, reach, w, h, spread], row) =>
            Array.from({ length: count }, (_, i) => (i / (count - 1)) * 2 - 1)
              .sort((a, b) => Math.abs(b) - Math.abs(a))
              .map((side) =>
                bract(
                  side * reach,
                  y + Math.abs(side) * -14,
                  w,
                  h,
                  side * spread,
                  row % 2 ? color : lighten(color, 0.1),
                ),
              )
              .join(""),
          )
          .join(""),
        ellipse(-90, -20, 60, 120, "#ffffff", `opacity="0.2" ${paint.blur(20)}`),
        ellipse(150, 40, 50, 130, SHADE, `opacity="0.35" ${paint.blur(26)}`),
        ellipse(0, 176, 110, 30, SHADE, `opacity="0.3" ${paint.blur(14)}`),
      ),
      1.06,
    ),
  );
}
