import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { TextilePicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, stroke } from "@/simulator/shop/pictures/shapes";

export function drawFoldedTowels(paint: Paint, { cloth, stripe }: TextilePicture): string {
  const fold = (y: number, color: string, mark: string, width: number) => {
    const half = width / 2;
    const body = `M${-half} ${y} Q${-half - 18} ${y + 42} ${-half} ${y + 84} L${half - 20} ${y + 84} Q${half + 26} ${y + 78} ${half + 22} ${y + 42} Q${half + 26} ${y + 6} ${half - 20} ${y}Z`;
    return group(
      "",
      path(
        body,
        paint.linear([
          [0, lighten(color, 0.3)],
          [0.5, color],
          [1, darken(color, 0.22)],
        ]),
      ),
      group(
        paint.clip(`<path d="${body}"/>`),
        [0.16, 0.22, 0.28, 0.7, 0.76]
          .map((share) =>
            rect(-half + width * share, y - 4, share === 0.22 ? 26 : 10, 96, 0, mark, 'opacity="0.88"'),
          )
          .join(""),
        stroke(
          `M${-half - 20} ${y + 42} Q0 ${y + 50} ${half + 30} ${y + 42}`,
          darken(color, 0.4),
          5,
          'opacity="0.55"',
        ),
        stroke(
          `M${-half - 20} ${y + 47} Q0 ${y + 55} ${half + 30} ${y + 47}`,
          "#ffffff",
          2.5,
          'opacity="0.7"',
        ),
      ),
      stroke(
        `M${half - 20} ${y + 4} Q${half + 20} ${y + 10} ${half + 18} ${y + 42} Q${half + 20} ${y + 74} ${half - 20} ${y + 80}`,
        darken(color, 0.25),
        2.5,
        'opacity="0.5"',
      ),
    );
  };
  const pale = lighten(cloth, 0.25);
  return group(
    "",
    groundShadow(paint, 400, 646, 276, 34),
    at(
      396,
      300,
      group(
        "",
        fold(262, pale, stripe, 512),
        fold(176, lighten(stripe, 0.35), pale, 504),
        fold(90, pale, stripe, 508),
        fold(4, lighten(stripe, 0.1), pale, 498),
        path(
          "M-249 4 L-170 -74 L310 -74 L229 4Z",
          paint.linear([
            [0, lighten(stripe, 0.45)],
            [1, lighten(stripe, 0.14)],
          ]),
        ),
        path(
          "M-170 4 L-96 -74 L-74 -74 L-146 4Z M-124 4 L-52 -74 L-44 -74 L-114 4Z M104 4 L178 -74 L200 -74 L126 4Z",
          pale,
          'opacity="0.9"',
        ),
        rect(-34, -2, 76, 354, 4, "#f3e3c0", 'opacity="0"'),
      ),
    ),
    path("M356 302 L424 226 L492 226 L426 302 L426 648 L356 648Z", "#c9a06a"),
    path(
      "M356 302 L426 302 L426 648 L356 648Z",
      paint.linear([
        [0, "#e5c28e"],
        [1, "#b98d57"],
      ]),
    ),
    at(
      390,
      440,
      ellipse(0, 0, 62, 62, "#fbf3e0") +
        ellipse(0, 0, 54, 54, "none", `stroke="${stripe}" stroke-width="2.5"`) +
        at(-34, 10, sprig(72, 28, stripe, 5), 1, -14),
    ),
  );
}
