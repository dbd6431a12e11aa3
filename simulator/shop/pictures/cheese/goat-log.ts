import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";

function drawCheeseBoard(paint: Paint, x: number, y: number, rx: number, ry: number): string {
  return group(
    "",
    groundShadow(paint, x, y + 26, rx, ry * 0.7),
    ellipse(x, y + 20, rx, ry, "#8a5a32"),
    ellipse(
      x,
      y,
      rx,
      ry,
      paint.linear(
        [
          [0, "#d9a86c"],
          [0.5, "#c48d52"],
          [1, "#b27b43"],
        ],
        12,
      ),
    ),
    stroke(
      `M${x - rx * 0.8} ${y - 10} Q${x} ${y - 26} ${x + rx * 0.86} ${y - 6} M${x - rx * 0.9} ${y + 14} Q${x - 40} ${y + 4} ${x + rx * 0.8} ${y + 22} M${x - rx * 0.5} ${y + ry * 0.62} Q${x} ${y + ry * 0.5} ${x + rx * 0.5} ${y + ry * 0.66}`,
      "#8f5f33",
      2.5,
      'opacity="0.45"',
    ),
    ellipse(x, y, rx - 12, ry - 8, "none", 'stroke="#efcb98" stroke-width="2" opacity="0.5"'),
  );
}

export function drawGoatLog(paint: Paint, picture: CheesePicture): string {
  const { paste, rind } = picture;
  const random = seeded(77);
  const body = "M-190 -86 L130 -86 A52 86 0 0 1 130 86 L-190 86 A52 86 0 0 1 -190 -86Z";
  const ash = times(220, () =>
    ellipse(
      -240 + random() * 420,
      -90 + random() * 180,
      2 + random() * 6,
      2 + random() * 4,
      random() > 0.45 ? darken(rind, 0.35) : lighten(rind, 0.45),
      'opacity="0.6"',
    ),
  );
  const coin = (x: number, y: number) =>
    at(
      x,
      y,
      group(
        "",
        ellipse(0, 20, 84, 48, rind),
        ellipse(0, 0, 84, 48, darken(rind, 0.1)),
        ellipse(
          0,
          0,
          76,
          42,
          paint.radial([
            [0, lighten(paste, 0.7)],
            [0.8, paste],
            [1, darken(paste, 0.12)],
          ]),
        ),
        times(12, () =>
          ellipse(
            random() * 96 - 48,
            random() * 48 - 24,
            3 + random() * 5,
            2 + random() * 2,
            darken(paste, 0.12),
            'opacity="0.6"',
          ),
        ),
      ),
    );
  return group(
    "",
    drawCheeseBoard(paint, 400, 556, 300, 96),
    at(
      362,
      466,
      group(
        "",
        path("M-220 70 L160 70 L180 110 L-210 110Z", "#5b381c", `opacity="0.35" ${paint.blur(10)}`),
        path(
          body,
          paint.linear([
            [0, lighten(rind, 0.5)],
            [0.45, rind],
            [1, darken(rind, 0.5)],
          ]),
        ),
        group(paint.clip(`<path d="${body}"/>`), ash),
        ellipse(130, 0, 52, 86, darken(rind, 0.1)),
        ellipse(
          131,
          0,
          45,
          78,
          paint.radial(
            [
              [0, lighten(paste, 0.8)],
              [0.7, paste],
              [1, darken(paste, 0.14)],
            ],
            0.42,
            0.36,
            0.66,
          ),
        ),
        times(14, () =>
          ellipse(
            110 + random() * 42,
            random() * 110 - 55,
            3 + random() * 4,
            3 + random() * 5,
            darken(paste, 0.13),
            'opacity="0.7"',
          ),
        ),
      ),
      1,
      -6,
    ),
    coin(574, 556),
    at(180, 572, sprig(150, 30, "#7b8f63", 9), 1, 8),
  );
}
