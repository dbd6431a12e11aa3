import { darken, lighten, SHADE } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BreadPicture } from "@/simulator/shop/pictures/picture";
import { groundShadow } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, tidy, times } from "@/simulator/shop/pictures/shapes";

type Point = readonly [x: number, y: number];

/** A point of the crescent: `along` runs from tip (-1) to tip (1), `across` from inner (-1) to outer edge (1). */
function onCrescent(along: number, across: number): Point {
  const angle = (along * 104 - 90) * (Math.PI / 180);
  const thickness = 26 + 92 * (1 - Math.abs(along) ** 1.7);
  const x = Math.cos(angle) * 232 + Math.cos(angle) * thickness * across;
  const y = Math.sin(angle) * 172 + Math.sin(angle) * thickness * across;
  return [tidy(x), tidy(y)];
}

/** The folds from the tips to the middle, so that each lies over the one before. */
const folds: readonly (readonly [from: number, to: number])[] = [
  [-1, -0.74],
  [0.74, 1],
  [-0.84, -0.46],
  [0.46, 0.84],
  [-0.56, -0.16],
  [0.16, 0.56],
  [-0.24, 0.24],
];

export function outline(from: number, to: number): string {
  const middle = (from + to) / 2;
  const bulge = 0.05;
  const [ax, ay] = onCrescent(from, -1);
  const [bx, by] = onCrescent(from - bulge, 0.1);
  const [cx, cy] = onCrescent(from + bulge * 0.4, 1);
  const [dx, dy] = onCrescent(middle, 1.34);
  const [ex, ey] = onCrescent(to - bulge * 0.4, 1);
  const [fx, fy] = onCrescent(to + bulge, 0.1);
  const [gx, gy] = onCrescent(to, -1);
  const [hx, hy] = onCrescent(middle, -1.16);
  return `M${ax} ${ay} Q${bx} ${by} ${cx} ${cy} Q${dx} ${dy} ${ex} ${ey} Q${fx} ${fy} ${gx} ${gy} Q${hx} ${hy} ${ax} ${ay}Z`;
}

function drawFold(paint: Paint, crust: string, from: number, to: number): string {
  const middle = (from + to) / 2;
  const shape = outline(from, to);
  const along = middle * 100;
  const bake = paint.linear(
    [
      [0, darken(crust, 0.4)],
      [0.2, crust],
      [0.42, lighten(crust, 0.36)],
      [0.7, crust],
      [1, darken(crust, 0.44)],
    ],
    along,
  );
  const flakes = times(7, (i) => {
    const share = from + ((to - from) * (i + 1)) / 8;
    const [x1, y1] = onCrescent(share, 1.05);
    const [x2, y2] = onCrescent(share + (share - middle) * 0.3, 0.1);
    const [x3, y3] = onCrescent(share, -0.95);
    return stroke(
      `M${x1} ${y1} Q${x2} ${y2} ${x3} ${y3}`,
      i % 2 ? lighten(crust, 0.5) : darken(crust, 0.45),
      i % 2 ? 2.5 : 4,
      'opacity="0.34"',
    );
  });
  const [lightX, lightY] = onCrescent(middle - 0.02, 0.55);
  const [darkX, darkY] = onCrescent(middle, -0.95);
  return group(
    paint.clip(`<path d="${shape}"/>`),
    path(shape, bake),
    flakes,
    ellipse(lightX, lightY, 40, 24, "#fff0cc", `opacity="0.6" ${paint.blur(13)}`),
    ellipse(darkX, darkY, 80, 50, SHADE, `opacity="0.42" ${paint.blur(22)}`),
    stroke(shape, darken(crust, 0.6), 6, `opacity="0.75" ${paint.blur(2)}`),
  );
}

export function drawCroissant(paint: Paint, { crust }: BreadPicture): string {
  const random = seeded(8);
  const whole = paint.clip(folds.map(([from, to]) => `<path d="${outline(from, to)}"/>`).join(""));
  const layers = folds
    .map(
      ([from, to]) =>
        path(outline(from, to), SHADE, `opacity="0.55" ${paint.blur(10)}`) + drawFold(paint, crust, from, to),
    )
    .join("");
  const crumbs = times(12, () => {
    const color = random() > 0.5 ? crust : darken(crust, 0.2);
    return at(
      230 + random() * 340,
      640 + random() * 34,
      path("M-9 3 L-2 -5 L9 -2 L5 5Z", color),
      0.8 + random() * 0.7,
      random() * 180,
    );
  });
  return group(
    "",
    groundShadow(paint, 222, 592, 80, 20),
    groundShadow(paint, 572, 592, 80, 20),
    ellipse(400, 560, 200, 46, SHADE, `opacity="0.16" ${paint.blur(20)}`),
    at(400, 544, group(whole, layers), 1.12),
    crumbs,
  );
}
