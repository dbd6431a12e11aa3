import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { ProducePicture } from "@/simulator/shop/pictures/picture";
import { leaf, stem } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, times } from "@/simulator/shop/pictures/shapes";
import { fruitSkin } from "./fruit-skin";

export function drawPears(paint: Paint, { color, accent }: ProducePicture): string {
  const outline =
    "M-6 -232 C-60 -234 -74 -182 -84 -128 C-94 -72 -152 -34 -152 52 C-152 128 -84 164 0 164 C84 164 152 128 152 52 C152 -34 94 -72 84 -128 C74 -182 56 -230 -6 -232Z";
  const random = seeded(91);
  const pear = (skin: string) =>
    group(
      "",
      stem("M0 -224 C4 -260 14 -280 30 -292", "#7a5430", 13),
      path(outline, fruitSkin(paint, skin)),
      group(
        paint.clip(`<path d="${outline}"/>`),
        ellipse(92, 50, 96, 130, accent, `opacity="0.55" ${paint.blur(30)}`),
        times(110, () =>
          ellipse(random() * 300 - 150, random() * 380 - 220, 2.6, 2.2, darken(skin, 0.4), 'opacity="0.45"'),
        ),
      ),
      ellipse(-62, 0, 26, 66, "#ffffff", `opacity="0.5" ${paint.blur(9)} transform="rotate(16 -62 0)"`),
      ellipse(-30, -150, 12, 34, "#ffffff", `opacity="0.5" ${paint.blur(5)} transform="rotate(12 -30 -150)"`),
    );
  return group(
    "",
    groundShadow(paint, 290, 650, 160, 28),
    groundShadow(paint, 530, 654, 150, 26),
    at(542, 500, pear(lighten(color, 0.12)), 0.96, 9),
    at(286, 480, pear(color), 1.08, -4),
    leaf(300, 206, 130, 38, 8, "#7d9152"),
  );
}
