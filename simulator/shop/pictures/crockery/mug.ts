import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CrockeryPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";

function speckles(paint: Paint, outline: string, count: number, seed: number): string {
  const random = seeded(seed);
  return group(
    paint.clip(`<path d="${outline}"/>`),
    times(count, () =>
      ellipse(
        random() * 620 - 310,
        random() * 560 - 420,
        1.5 + random() * 3.4,
        1.5 + random() * 2.6,
        "#5b4632",
        'opacity="0.5"',
      ),
    ),
  );
}

export function drawMug(paint: Paint, { color, accent }: CrockeryPicture): string {
  const body =
    "M-150 -290 C-154 -180 -154 -100 -146 -36 Q-140 4 -96 10 Q0 22 96 10 Q140 4 146 -36 C154 -100 154 -180 150 -290Z";
  const glaze =
    "M-150 -290 C-152 -220 -153 -190 -153 -150 C-130 -128 -112 -160 -84 -142 C-60 -126 -46 -98 -20 -124 C6 -146 24 -150 52 -126 C82 -104 104 -150 153 -146 C153 -190 152 -220 150 -290Z";
  return group(
    "",
    groundShadow(paint, 400, 656, 190, 28),
    at(
      378,
      646,
      group(
        "",
        stroke("M142 -232 C236 -252 262 -96 138 -78", darken(color, 0.3), 42),
        stroke("M142 -234 C232 -252 256 -98 138 -82", color, 34),
        stroke("M150 -244 C216 -250 238 -190 222 -140", lighten(color, 0.5), 9, 'opacity="0.7"'),
        path(body, lighten(accent, 0.1)),
        path(glaze, color),
        stroke(
          "M-153 -150 C-130 -128 -112 -160 -84 -142 C-60 -126 -46 -98 -20 -124 C6 -146 24 -150 52 -126 C82 -104 104 -150 153 -146",
          lighten(color, 0.4),
          4,
          'opacity="0.6"',
        ),
        speckles(paint, body, 130, 41),
        roundShade(paint, body, 0.85),
        ellipse(0, -290, 150, 36, lighten(color, 0.36)),
        ellipse(0, -286, 134, 28, darken(color, 0.4)),
        ellipse(0, -274, 118, 17, "#6b4128"),
        ellipse(-20, -277, 70, 8, "#a9744a", 'opacity="0.7"'),
      ),
      1.12,
    ),
    stroke(
      "M346 250 C326 210 366 186 346 146 M414 246 C394 206 434 182 414 136",
      "#ffffff",
      13,
      `opacity="0.75" ${paint.blur(6)}`,
    ),
  );
}
