import { citrusHalf } from "@/simulator/shop/pictures/citrus-half";
import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, times } from "@/simulator/shop/pictures/shapes";
import { fruitSkin } from "./fruit-skin";

export function drawLemons(paint: Paint, { color, accent }: ProducePicture): string {
  const random = seeded(13);
  const outline =
    "M-172 6 C-150 -8 -130 -112 0 -116 C120 -114 138 -14 170 -4 C182 0 182 14 168 18 C136 30 116 116 0 114 C-126 112 -146 36 -170 24 C-182 20 -182 10 -172 6Z";
  const lemon = () =>
    group(
      "",
      path(outline, fruitSkin(paint, color)),
      times(70, () =>
        ellipse(random() * 240 - 120, random() * 160 - 80, 2.4, 2, darken(color, 0.3), 'opacity="0.28"'),
      ),
      ellipse(-50, -64, 50, 17, "#ffffff", `opacity="0.6" ${paint.blur(5)} transform="rotate(-20 -50 -64)"`),
    );
  return group(
    "",
    groundShadow(paint, 300, 622, 160, 28),
    groundShadow(paint, 530, 640, 150, 26),
    at(474, 362, leaf(0, 0, 190, 46, -36, accent) + leaf(-10, 4, 160, 40, -84, lighten(accent, 0.14))),
    at(462, 410, lemon(), 1.04, 24),
    groundShadow(paint, 420, 540, 90, 20),
    at(286, 516, lemon(), 1.06, -16),
    at(540, 552, citrusHalf(paint, 108, color, "#f9df72")),
    leaf(330, 664, 130, 30, -8, accent),
  );
}
