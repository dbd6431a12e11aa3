import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { TextilePicture } from "@/simulator/shop/pictures/picture";
import { leaf, sprig } from "@/simulator/shop/pictures/plants";
import { roundShade } from "@/simulator/shop/pictures/shading";
import { at, group, path, stroke } from "@/simulator/shop/pictures/shapes";
import { linenWeave } from "./linen-weave";
import { pegRail } from "./peg-rail";

export function drawApron(paint: Paint, { cloth, stripe }: TextilePicture): string {
  const outline =
    "M308 262 Q400 282 492 262 C496 330 520 368 574 392 C580 500 576 600 582 700 Q490 722 400 708 Q310 722 218 700 C224 600 220 500 226 392 C280 368 304 330 308 262Z";
  return group(
    "",
    pegRail(paint, [180, 400, 620]),
    path(outline, "#3a2413", `opacity="0.26" transform="translate(18 14)" ${paint.blur(14)}`),
    stroke("M316 268 C340 210 380 176 398 148 C420 176 462 210 484 268", darken(cloth, 0.34), 13),
    stroke("M316 268 C340 210 380 176 398 148 C420 176 462 210 484 268", lighten(stripe, 0.25), 5),
    path(
      "M228 404 C180 440 190 520 170 580 M572 404 C620 440 612 500 634 570",
      "none",
      `stroke="${lighten(stripe, 0.1)}" stroke-width="11" stroke-linecap="round"`,
    ),
    path(
      outline,
      paint.linear([
        [0, lighten(cloth, 0.14)],
        [0.5, cloth],
        [1, darken(cloth, 0.16)],
      ]),
    ),
    group(
      paint.clip(`<path d="${outline}"/>`),
      group('transform="translate(210 250)" opacity="0.5"', linenWeave(390, 480, cloth)),
      path(
        "M286 380 C270 500 290 600 272 730 L316 730 C324 600 312 500 326 380Z",
        "#3a2413",
        `opacity="0.24" ${paint.blur(12)}`,
      ),
      path(
        "M486 380 C510 500 494 600 508 730 L548 730 C540 600 548 500 524 390Z",
        "#3a2413",
        `opacity="0.24" ${paint.blur(12)}`,
      ),
      path(
        "M236 400 C240 500 236 600 240 720 L262 720 C258 600 262 500 262 396Z",
        "#ffffff",
        `opacity="0.3" ${paint.blur(9)}`,
      ),
      stroke("M304 276 Q400 296 496 276", lighten(stripe, 0.4), 4, 'stroke-dasharray="10 7"'),
      stroke(
        "M220 688 Q310 710 400 696 Q490 710 580 688",
        lighten(stripe, 0.4),
        4,
        'stroke-dasharray="10 7"',
      ),
    ),
    path(
      "M312 486 L488 486 L482 604 Q400 622 318 604Z",
      lighten(cloth, 0.1),
      `stroke="${lighten(stripe, 0.4)}" stroke-width="4" stroke-dasharray="10 7"`,
    ),
    stroke("M312 486 L488 486", stripe, 9),
    at(372, 376, sprig(66, 34, lighten(stripe, 0.5), 4), 1.1, -34),
    leaf(430, 500, 96, 20, -76, "#8ea176") + leaf(448, 500, 84, 18, -54, "#7b8f63"),
    roundShade(paint, "M312 486 L488 486 L482 604 Q400 622 318 604Z", 0.18),
  );
}
