import { darken, lighten } from "@/simulator/shop/pictures/color";
import { drawOrnament } from "@/simulator/shop/pictures/ornaments";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BagPicture } from "@/simulator/shop/pictures/picture";
import { roundShade } from "@/simulator/shop/pictures/shading";
import { at, group, path, rect, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";
import { creases } from "./bag-creases";
import { farfalle } from "./farfalle";

const WINDOW_BAG =
  "M-138 -420 C-132 -300 -148 -160 -142 -28 Q-140 2 -118 4 L118 4 Q140 2 142 -28 C148 -160 132 -300 138 -420Z";

export function drawWindowBag(paint: Paint, picture: BagPicture): string {
  const { color, label } = picture;
  const window =
    "M-92 -228 Q-92 -252 -68 -252 L68 -252 Q92 -252 92 -228 L92 -60 Q92 -36 68 -36 L-68 -36 Q-92 -36 -92 -60Z";
  const random = seeded(8);
  const header = "M-140 -452 L140 -452 L140 -300 Q0 -286 -140 -300Z";
  return group(
    "",
    path(
      WINDOW_BAG,
      paint.linear([
        [0, lighten(color, 0.2)],
        [1, darken(color, 0.1)],
      ]),
    ),
    group(paint.clip(`<path d="${WINDOW_BAG}"/>`), creases(paint, color, 410)),
    path(window, "#8f5f2a"),
    group(
      paint.clip(`<path d="${window}"/>`),
      times(30, (i) =>
        at(
          -84 + (i % 4) * 56 + random() * 12,
          -244 + Math.floor(i / 4) * 33 + random() * 8,
          farfalle(paint),
          1.04,
          random() * 360,
        ),
      ),
      path("M-92 -252 L-20 -252 L-92 -120Z", "#ffffff", 'opacity="0.3"'),
    ),
    stroke(window, darken(color, 0.28), 4),
    path(
      header,
      paint.linear([
        [0, label.ink],
        [1, darken(label.ink, 0.2)],
      ]),
    ),
    stroke("M-140 -314 Q0 -300 140 -314", label.accent, 4),
    at(0, -384, drawOrnament(label.ornament, label.paper, label.accent), 0.86),
    rect(-118, -388, 44, 7, 3.5, label.paper) + rect(74, -388, 44, 7, 3.5, label.paper),
    rect(-108, -372, 34, 5, 2.5, label.accent) + rect(74, -372, 34, 5, 2.5, label.accent),
    roundShade(paint, "M-140 -452 L140 -452 L142 4 L-142 4Z", 0.4),
  );
}
