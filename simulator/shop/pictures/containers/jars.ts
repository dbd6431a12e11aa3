import { darken, lighten, mix } from "@/simulator/shop/pictures/color";
import { drawLabel } from "@/simulator/shop/pictures/label";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { JarPicture } from "@/simulator/shop/pictures/picture";
import { drawProp } from "@/simulator/shop/pictures/props";
import { ball, groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";
import { drawLid } from "./lids";

const GLASS =
  "M-118 -300 C-140 -290 -146 -272 -146 -250 L-146 -40 C-146 -10 -132 2 -104 6 Q0 18 104 6 C132 2 146 -10 146 -40 L146 -250 C146 -272 140 -290 118 -300Z";

const INSIDE =
  "M-126 -262 Q0 -246 126 -262 Q136 -254 136 -240 L136 -44 C136 -16 124 -6 98 -2 Q0 8 -98 -2 C-124 -6 -136 -16 -136 -44 L-136 -240 Q-136 -254 -126 -262Z";

const fillings: Record<JarPicture["contents"], (paint: Paint, color: string) => string> = {
  smooth: (paint, color) => path(INSIDE, bodyFill(paint, color)),
  pulp: (paint, color) => {
    const random = seeded(color.length * 37 + Number.parseInt(color.slice(1, 5), 16));
    return group(
      "",
      path(INSIDE, bodyFill(paint, color)),
      times(34, (i) => {
        const spot = i % 3 ? darken(color, 0.3) : lighten(color, 0.4);
        return ellipse(
          random() * 270 - 135,
          -random() * 250,
          5 + random() * 13,
          4 + random() * 8,
          spot,
          'opacity="0.5"',
        );
      }),
    );
  },
  honey: (paint, color) =>
    group(
      "",
      path(
        INSIDE,
        paint.linear(
          [
            [0, mix(color, "#ffd34d", 0.5)],
            [0.4, color],
            [1, mix(color, "#7a2c00", 0.42)],
          ],
          80,
        ),
      ),
      ellipse(-50, -150, 60, 130, "#ffe27a", `opacity="0.6" ${paint.blur(24)}`),
      ellipse(84, -40, 40, 60, "#ffc04a", `opacity="0.45" ${paint.blur(20)}`),
    ),
  olives: (paint, color) => {
    const random = seeded(11);
    return group(
      "",
      path(INSIDE, lighten(color, 0.4)),
      times(30, (i) => {
        const row = Math.floor(i / 5);
        const x = (i % 5) * 62 - 124 + (row % 2) * 26 + random() * 8;
        return ball(paint, x, -236 + row * 46, 32, random() > 0.5 ? color : lighten(color, 0.1), 27);
      }),
    );
  },
  lentils: (_paint, color) => {
    const random = seeded(23);
    return group(
      "",
      path(INSIDE, darken(color, 0.35)),
      times(420, () => {
        const tone = random();
        const fill = tone > 0.66 ? lighten(color, 0.22) : tone > 0.33 ? color : darken(color, 0.22);
        return at(
          random() * 280 - 140,
          -random() * 262,
          ellipse(0, 0, 10, 7, fill) + ellipse(-3, -2, 3.4, 1.8, "#ffffff", 'opacity="0.35"'),
          1,
          random() * 90 - 45,
        );
      }),
    );
  },
};

function bodyFill(paint: Paint, color: string): string {
  return paint.linear([
    [0, lighten(color, 0.18)],
    [0.45, color],
    [1, darken(color, 0.3)],
  ]);
}

function drawBody(paint: Paint, picture: JarPicture): string {
  const inside = paint.clip(`<path d="${INSIDE}"/>`);
  return group(
    "",
    path(GLASS, "#f4f6f0", 'opacity="0.7"'),
    group(inside, fillings[picture.contents](paint, picture.contentsColor)),
    stroke("M-126 -262 Q0 -246 126 -262", lighten(picture.contentsColor, 0.55), 4, 'opacity="0.8"'),
    picture.label
      ? drawLabel(paint, { x: 0, y: -208, width: 214, height: 158, bulge: 8 }, picture.label)
      : "",
    roundShade(paint, GLASS, 0.55),
    stroke(GLASS, "#ffffff", 3, 'opacity="0.6"'),
    path(
      "M-128 -250 Q-126 -270 -112 -278 L-104 -274 Q-114 -264 -115 -246 L-115 -46 Q-124 -40 -128 -52Z",
      "#ffffff",
      'opacity="0.5"',
    ),
    path("M128 -236 L122 -236 L122 -60 Q126 -54 128 -64Z", "#ffffff", 'opacity="0.35"'),
  );
}

export function drawJar(paint: Paint, picture: JarPicture): string {
  const { prop, scale = 1.18 } = picture;
  const x = prop ? 352 : 400;
  return group(
    "",
    groundShadow(paint, x, 660, 150 * scale, 24),
    at(x, 652, drawBody(paint, picture) + drawLid(paint, picture.lid, picture.lidColor), scale),
    prop ? drawProp(paint, prop, x + 146 * scale + 56, 664) : "",
  );
}
