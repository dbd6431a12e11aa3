import { darken, lighten } from "./color";
import type { Ornament } from "./picture";
import { leaf } from "./plants";
import { at, ellipse, group, onEllipse, path, stroke, times } from "./shapes";

/** Each mark fills a box of about 100 around 0,0. */
type Mark = (ink: string, accent: string) => string;

const fruitDisc: Mark = (ink, accent) =>
  group(
    "",
    ellipse(0, 6, 40, 40, accent),
    ellipse(0, 6, 33, 33, lighten(accent, 0.75)),
    times(8, (i) => {
      const [x1, y1] = onEllipse(0, 6, 28, 28, i * 45 - 16);
      const [x2, y2] = onEllipse(0, 6, 28, 28, i * 45 + 16);
      const [x0, y0] = onEllipse(0, 6, 5, 5, i * 45);
      return path(
        `M${x0} ${y0} L${x1} ${y1} Q${x1 * 0.55 + x2 * 0.55} ${(y1 + y2) * 0.55} ${x2} ${y2}Z`,
        accent,
      );
    }),
    leaf(2, -34, 44, 13, -18, ink),
  );

const marks: Record<Ornament, Mark> = {
  olive: (ink, accent) =>
    group(
      "",
      stroke("M-50 26 Q-6 16 48 -30", ink, 3.5),
      leaf(-30, 21, 40, 10, -78, ink),
      leaf(-2, 9, 42, 10, -92, ink),
      leaf(22, -8, 38, 9, -100, ink),
      leaf(44, -28, 32, 9, -38, ink),
      leaf(14, 0, 44, 10, 26, ink),
      ellipse(-18, 36, 13, 16, accent),
      ellipse(-22, 30, 4, 5, "#ffffff", 'opacity="0.5"'),
      ellipse(12, 26, 12, 15, accent),
      ellipse(8, 20, 4, 5, "#ffffff", 'opacity="0.5"'),
    ),
  lemon: (ink, accent) =>
    group(
      "",
      at(
        0,
        8,
        path("M-50 2 C-40 -4 -36 -30 0 -31 C34 -31 38 -8 50 0 C38 8 34 32 0 31 C-36 30 -40 8 -50 2Z", accent),
        1,
        -14,
      ),
      at(-4, 0, ellipse(0, 0, 20, 8, "#ffffff", 'opacity="0.45"'), 1, -24),
      leaf(18, -18, 42, 12, -34, ink),
      leaf(16, -18, 34, 10, -100, ink),
    ),
  wheat: (ink, accent) =>
    group(
      "",
      stroke("M0 50 Q2 0 0 -36", ink, 3.5),
      leaf(0, -26, 26, 8, -90, accent),
      times(4, (i) => leaf(0, 22 - i * 16, 30, 8, -38, accent) + leaf(0, 22 - i * 16, 30, 8, -142, accent)),
      leaf(0, 48, 40, 6, -28, ink),
    ),
  leaf: (ink, accent) =>
    group(
      "",
      stroke("M0 48 L0 4", ink, 4),
      leaf(0, 12, 62, 17, -90, accent),
      leaf(0, 30, 48, 14, -28, ink),
      leaf(0, 30, 48, 14, -152, ink),
    ),
  bean: (ink, accent) =>
    group(
      "",
      at(-18, 6, ellipse(0, 0, 22, 34, accent) + stroke("M2 -28 C-10 -10 10 8 -2 28", ink, 5), 1, 24),
      at(
        24,
        0,
        ellipse(0, 0, 19, 30, lighten(accent, 0.16)) + stroke("M2 -24 C-10 -8 10 8 -2 24", ink, 5),
        1,
        -26,
      ),
    ),
  raspberry: (ink, accent) =>
    group(
      "",
      times(14, (i) => {
        const row = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4][i] ?? 0;
        const place = [-24, -8, 8, 24, -24, -8, 8, 24, -16, 0, 16, -8, 8, 0][i] ?? 0;
        return ellipse(place, row * 13 - 10, 10, 10, i % 2 ? accent : lighten(accent, 0.14));
      }),
      leaf(0, -16, 30, 8, -150, ink),
      leaf(0, -16, 30, 8, -90, ink),
      leaf(0, -16, 30, 8, -30, ink),
    ),
  grapes: (ink, accent) =>
    group(
      "",
      stroke("M0 -26 Q2 -40 14 -48", ink, 4),
      leaf(2, -28, 42, 15, -12, ink),
      times(10, (i) => {
        const row = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3][i] ?? 0;
        const place = [-30, -10, 10, 30, -20, 0, 20, -10, 10, 0][i] ?? 0;
        return ellipse(place, row * 17 - 16, 11.5, 11.5, i % 3 ? accent : lighten(accent, 0.2));
      }),
    ),
  daisy: (ink, accent) =>
    group(
      "",
      stroke("M0 50 Q4 26 0 0", ink, 3.5),
      leaf(1, 38, 34, 8, -30, ink),
      leaf(1, 44, 30, 8, -146, ink),
      times(12, (i) => {
        const [x, y] = onEllipse(0, -8, 24, 24, i * 30);
        return at(
          x,
          y,
          ellipse(0, 0, 13, 5.5, "#fffdf6", `stroke="${darken(accent, 0.2)}" stroke-width="1"`),
          1,
          i * 30,
        );
      }),
      ellipse(0, -8, 13, 13, accent),
    ),
  bee: (ink, accent) =>
    group(
      "",
      at(-14, -20, ellipse(0, 0, 26, 14, lighten(ink, 0.7)), 1, 34),
      at(16, -20, ellipse(0, 0, 26, 14, lighten(ink, 0.8)), 1, -34),
      ellipse(0, 14, 18, 30, accent),
      path("M-17 4 Q0 12 17 4 L18 13 Q0 21 -18 13Z M-17 24 Q0 32 17 24 L13 33 Q0 40 -13 33Z", ink),
      ellipse(0, -18, 11, 10, ink),
      stroke("M-5 -26 Q-8 -38 -16 -40 M5 -26 Q8 -38 16 -40", ink, 3),
    ),
  sun: (ink, accent) =>
    group(
      "",
      times(16, (i) =>
        at(0, 0, path(`M-5 -28 L0 ${i % 2 ? -40 : -48} L5 -28Z`, i % 2 ? ink : accent), 1, i * 22.5),
      ),
      ellipse(0, 0, 24, 24, accent),
      ellipse(0, 0, 17, 17, lighten(accent, 0.35)),
    ),
  orange: fruitDisc,
  pistachio: (ink, accent) =>
    group(
      "",
      at(
        -14,
        8,
        path("M-28 0 C-20 -26 18 -28 30 0 C18 28 -20 26 -28 0Z", lighten(ink, 0.72)) +
          path("M-18 -3 C-6 -18 16 -18 28 -1 C14 4 -4 6 -18 -3Z", accent),
        1,
        -30,
      ),
      at(22, 14, path("M-22 0 C-16 -20 14 -22 24 0 C14 22 -16 20 -22 0Z", accent), 1, 40),
      leaf(0, -14, 40, 12, -62, ink),
    ),
};

export function drawOrnament(ornament: Ornament, ink: string, accent: string): string {
  return marks[ornament](ink, accent);
}
