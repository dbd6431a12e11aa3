import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { GiftPicture } from "@/simulator/shop/pictures/picture";
import { leaf, sprig } from "@/simulator/shop/pictures/plants";
import { castShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, stroke } from "@/simulator/shop/pictures/shapes";

export function drawGiftCard(paint: Paint, { color, ribbon }: GiftPicture): string {
  return group(
    "",
    at(
      400,
      410,
      group(
        "",
        group('transform="translate(8 18)"', castShadow(paint, "M-264 -124 L264 -124 L268 206 L-268 206Z")),
        rect(-270, -130, 540, 340, 16, lighten(ribbon, 0.62)),
        path("M-270 -114 L0 70 L270 -114 L270 -130 L-270 -130Z", lighten(ribbon, 0.45)),
        group(
          'transform="translate(6 -86) rotate(4)"',
          rect(-216, -150, 444, 276, 22, "#3a2413", `opacity="0.3" ${paint.blur(10)}`),
          rect(
            -222,
            -160,
            444,
            276,
            22,
            paint.linear(
              [
                [0, lighten(color, 0.2)],
                [1, darken(color, 0.18)],
              ],
              30,
            ),
          ),
          rect(-204, -142, 408, 240, 14, "none", `stroke="${lighten(color, 0.55)}" stroke-width="2.5"`),
          at(-120, 20, sprig(250, 74, lighten(color, 0.5), 6), 1, -18),
          ellipse(-70, 46, 19, 23, "#d8b24a") +
            ellipse(-14, 30, 18, 22, "#d8b24a") +
            ellipse(48, 20, 17, 21, "#d8b24a"),
          rect(96, -112, 84, 12, 6, "#f6e9c8") + rect(120, -90, 60, 8, 4, "#f6e9c8", 'opacity="0.8"'),
          path("M-222 -138 Q-222 -160 -200 -160 L-60 -160 L-222 60Z", "#ffffff", 'opacity="0.1"'),
        ),
        path(
          "M-270 -114 L-270 194 Q-270 210 -254 210 L254 210 Q270 210 270 194 L270 -114 L30 84 Q0 104 -30 84Z",
          paint.linear([
            [0, lighten(ribbon, 0.72)],
            [1, lighten(ribbon, 0.52)],
          ]),
        ),
        stroke("M-264 204 L-34 80 M264 204 L34 80", darken(ribbon, 0.1), 3, 'opacity="0.3"'),
        stroke("M-270 -114 L-30 84 Q0 104 30 84 L270 -114", "#ffffff", 4, 'opacity="0.8"'),
        path(
          "M-44 94 C-50 58 -20 44 2 52 C34 42 54 66 46 94 C54 124 24 142 0 134 C-30 142 -52 122 -44 94Z",
          paint.radial(
            [
              [0, lighten(ribbon, 0.35)],
              [0.6, ribbon],
              [1, darken(ribbon, 0.35)],
            ],
            0.38,
            0.3,
            0.8,
          ),
        ),
        ellipse(1, 94, 30, 28, "none", `stroke="${darken(ribbon, 0.25)}" stroke-width="3"`),
        leaf(-16, 106, 36, 9, -40, lighten(ribbon, 0.4)),
      ),
      1,
      -6,
    ),
  );
}
