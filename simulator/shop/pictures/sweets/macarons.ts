import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { SweetPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, times } from "@/simulator/shop/pictures/shapes";

export function drawMacarons(paint: Paint, { color, accent }: SweetPicture): string {
  const macaron = (shell: string, cream: string) => {
    const feet = times(
      15,
      (i) =>
        ellipse(-136 + i * 19.4, 17 + Math.sin((i / 14) * Math.PI) * 15, 14, 9, lighten(shell, 0.24)) +
        ellipse(-136 + i * 19.4, -22 + Math.sin((i / 14) * Math.PI) * 15, 14, 9, darken(shell, 0.08)),
    );
    return group(
      "",
      path(
        "M-150 24 C-150 66 -90 90 0 90 C90 90 150 66 150 24 Q0 56 -150 24Z",
        paint.linear([
          [0, shell],
          [1, darken(shell, 0.34)],
        ]),
      ),
      path(
        "M-138 -8 L138 -8 L138 18 Q0 52 -138 18Z",
        paint.linear([
          [0, darken(cream, 0.14)],
          [0.5, cream],
          [1, darken(cream, 0.1)],
        ]),
      ),
      feet,
      path(
        "M-152 -22 C-152 -84 -92 -112 0 -112 C92 -112 152 -84 152 -22 Q0 14 -152 -22Z",
        paint.radial(
          [
            [0, lighten(shell, 0.5)],
            [0.5, shell],
            [1, darken(shell, 0.22)],
          ],
          0.36,
          0.24,
          0.8,
        ),
      ),
      ellipse(-62, -78, 46, 12, "#ffffff", `opacity="0.6" ${paint.blur(4)} transform="rotate(-14 -62 -78)"`),
    );
  };
  return group(
    "",
    groundShadow(paint, 400, 650, 250, 34),
    at(400, 262, macaron(lighten(color, 0.05), "#fbf0de"), 0.86, -5),
    at(408, 414, macaron("#9db36a", "#f8efda"), 0.9, 3),
    at(290, 574, macaron(accent, "#6b3d22"), 0.92, 0),
    at(540, 584, macaron("#e5b64c", "#fff8ea"), 0.88, -2),
  );
}
