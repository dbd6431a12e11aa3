import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { JarPicture } from "@/simulator/shop/pictures/picture";
import { roundShade } from "@/simulator/shop/pictures/shading";
import { ellipse, group, path, rect, stroke, times } from "@/simulator/shop/pictures/shapes";

const RIM =
  "M-122 -340 Q-122 -352 -110 -354 Q0 -366 110 -354 Q122 -352 122 -340 L122 -300 Q0 -286 -122 -300Z";

const SKIRT =
  "M-116 -352 C-128 -330 -150 -302 -164 -268 Q-146 -252 -128 -264 Q-108 -244 -84 -258 Q-60 -238 -34 -254 Q-8 -236 16 -253 Q42 -238 64 -256 Q90 -242 108 -260 Q132 -248 164 -268 C150 -302 128 -330 116 -352 Q0 -368 -116 -352Z";

type Lid = (paint: Paint, color: string) => string;

const lids: Record<JarPicture["lid"], Lid> = {
  metal: (paint, color) =>
    group(
      "",
      path(RIM, color),
      times(24, (i) =>
        stroke(`M${-112 + i * 9.8} -336 L${-112 + i * 9.8} -304`, darken(color, 0.25), 1.6, 'opacity="0.5"'),
      ),
      roundShade(paint, RIM, 1.1),
      path("M-116 -346 Q0 -360 116 -346 Q110 -356 0 -361 Q-110 -356 -116 -346Z", lighten(color, 0.45)),
    ),
  wood: (paint, color) =>
    group(
      "",
      path(
        RIM,
        paint.linear([
          [0, lighten(color, 0.25)],
          [1, darken(color, 0.12)],
        ]),
      ),
      stroke(
        "M-118 -334 Q0 -320 118 -334 M-118 -318 Q-20 -306 118 -320",
        darken(color, 0.28),
        2,
        'opacity="0.55"',
      ),
      roundShade(paint, RIM, 0.6),
      ellipse(0, -350, 116, 10, lighten(color, 0.35)),
      ellipse(-10, -350, 70, 5, "none", `stroke="${darken(color, 0.18)}" stroke-width="1.5"`),
    ),
  cloth: (paint, color) => {
    const check = lighten(color, 0.72);
    const clip = paint.clip(`<path d="${SKIRT}"/>`);
    return group(
      "",
      path(SKIRT, check),
      group(
        clip,
        times(12, (i) => rect(-170 + i * 30, -370, 15, 140, 0, color, 'opacity="0.55"')),
        times(5, (i) => rect(-170, -366 + i * 30, 340, 15, 0, color, 'opacity="0.55"')),
      ),
      roundShade(paint, SKIRT, 0.7),
      path("M-128 -318 Q0 -300 128 -318 L131 -306 Q0 -287 -131 -306Z", "#caa468"),
      stroke("M-129 -312 Q0 -294 129 -312", "#8f6a35", 2, 'stroke-dasharray="7 5"'),
      stroke(
        "M30 -300 C10 -330 -14 -318 28 -299 C66 -322 64 -292 30 -299 L16 -262 M30 -299 L50 -264",
        "#a87f45",
        5,
      ),
    );
  },
  clip: (paint, color) =>
    group(
      "",
      rect(-120, -316, 240, 20, 9, "#d8683c"),
      roundShade(paint, "M-120 -316 L120 -316 L120 -296 L-120 -296Z", 0.8),
      path("M-124 -318 Q-126 -366 -60 -372 Q0 -378 60 -372 Q126 -366 124 -318Z", color, 'opacity="0.72"'),
      roundShade(paint, "M-124 -318 Q-126 -366 -60 -372 Q0 -378 60 -372 Q126 -366 124 -318Z", 0.5),
      path("M-100 -334 Q-98 -356 -52 -362 L-50 -354 Q-84 -350 -88 -332Z", "#ffffff", 'opacity="0.7"'),
      stroke("M-134 -282 L134 -282", "#8d9090", 5),
      stroke("M-132 -282 C-142 -320 -134 -352 -110 -360 M132 -282 C142 -320 134 -352 110 -360", "#9da1a0", 6),
      stroke("M0 -378 L0 -300 M-12 -296 L-12 -240 Q0 -226 12 -240 L12 -296", "#8d9090", 6),
    ),
};

export function drawLid(paint: Paint, lid: JarPicture["lid"], color: string): string {
  return lids[lid](paint, color);
}
