import { darken } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { TextilePicture } from "@/simulator/shop/pictures/picture";
import { group, path, rect, stroke, times } from "@/simulator/shop/pictures/shapes";
import { linenWeave } from "./linen-weave";
import { pegRail } from "./peg-rail";

export function drawHangingTowel(paint: Paint, { cloth, stripe }: TextilePicture): string {
  const outline =
    "M400 196 C360 220 300 236 262 246 C250 380 262 520 246 660 Q280 672 322 660 Q362 676 404 662 Q446 678 486 662 Q524 674 556 658 C540 520 552 380 538 246 C500 236 440 220 400 196Z";
  return group(
    "",
    pegRail(paint, [180, 400, 620]),
    path(outline, "#3a2413", `opacity="0.26" transform="translate(18 14)" ${paint.blur(14)}`),
    stroke("M400 206 C378 190 380 156 398 148 C420 154 422 190 402 206", darken(stripe, 0.2), 8),
    path(outline, cloth),
    group(
      paint.clip(`<path d="${outline}"/>`),
      times(10, (i) => rect(236 + i * 36, 180, i % 3 === 1 ? 18 : 10, 500, 0, stripe, 'opacity="0.5"')),
      times(14, (i) => rect(230, 222 + i * 36, 340, i % 3 === 1 ? 18 : 10, 0, stripe, 'opacity="0.5"')),
      group('transform="translate(230 190)"', linenWeave(340, 500, cloth)),
      path(
        "M330 216 C316 400 336 520 318 680 L366 680 C374 520 352 400 372 206Z",
        "#3a2413",
        `opacity="0.2" ${paint.blur(12)}`,
      ),
      path(
        "M430 206 C454 380 438 520 452 680 L494 680 C484 520 506 380 470 226Z",
        "#3a2413",
        `opacity="0.22" ${paint.blur(12)}`,
      ),
      path(
        "M282 240 C270 400 290 540 276 680 L300 680 C312 540 296 400 312 230Z",
        "#ffffff",
        `opacity="0.4" ${paint.blur(9)}`,
      ),
      path(
        "M398 200 C404 400 396 540 406 680 L424 680 C420 540 424 400 416 204Z",
        "#ffffff",
        `opacity="0.36" ${paint.blur(9)}`,
      ),
    ),
    stroke("M248 646 Q282 660 322 648 Q362 664 404 650 Q446 666 486 650 Q524 662 554 646", stripe, 5),
  );
}
