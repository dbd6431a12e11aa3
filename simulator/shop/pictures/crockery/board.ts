import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CrockeryPicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawBoard(paint: Paint, { color, accent }: CrockeryPicture): string {
  const board =
    "M-44 -330 Q-46 -366 0 -368 Q46 -366 44 -330 L40 -236 C44 -196 90 -188 128 -176 C176 -158 184 -110 178 -40 C172 60 186 130 176 216 C168 282 90 292 0 292 C-96 292 -170 278 -178 212 C-188 130 -170 50 -180 -36 C-188 -116 -170 -160 -124 -178 C-86 -190 -44 -196 -40 -236Z";
  return group(
    "",
    at(
      400,
      430,
      group(
        "",
        group('transform="translate(22 14)"', castShadow(paint, board)),
        path(board, darken(color, 0.45), 'transform="translate(9 14)"'),
        path(
          board,
          paint.linear(
            [
              [0, lighten(color, 0.3)],
              [0.45, color],
              [1, darken(color, 0.16)],
            ],
            24,
          ),
        ),
        group(
          paint.clip(`<path d="${board}"/>`),
          times(15, (i) =>
            stroke(
              `M${-200 + i * 28} -380 C${-150 + i * 20} -180 ${-240 + i * 34} -40 ${-190 + i * 27} 60 S${-230 + i * 33} 220 ${-180 + i * 26} 320`,
              i % 4 === 0 ? darken(accent, 0.1) : accent,
              i % 3 === 0 ? 9 : 3.5,
              'opacity="0.45"',
            ),
          ),
          ellipse(60, 60, 26, 40, "none", `stroke="${accent}" stroke-width="6" opacity="0.6"`) +
            ellipse(60, 60, 12, 20, accent, 'opacity="0.6"'),
          ellipse(60, 60, 42, 62, "none", `stroke="${accent}" stroke-width="4" opacity="0.4"`),
          ellipse(-90, -60, 80, 170, "#ffffff", `opacity="0.22" ${paint.blur(26)}`),
        ),
        ellipse(0, -322, 18, 18, darken(color, 0.6)) + ellipse(2, -318, 14, 14, "#d8c3a2"),
        stroke("M0 -338 C-60 -400 -96 -380 -90 -340 C-84 -310 -40 -318 -4 -326", "#efe2c8", 8),
        stroke("M-170 -60 C-176 60 -164 140 -170 206", lighten(color, 0.55), 5, 'opacity="0.7"'),
      ),
      1,
      28,
    ),
    at(520, 640, sprig(170, 40, "#7b8f63", 8), 1, -14),
  );
}
