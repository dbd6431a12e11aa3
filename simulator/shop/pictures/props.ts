import { citrusHalf } from "./citrus-half";
import { coffeeBean } from "./coffee-bean";
import type { Paint } from "./paint";
import type { Prop } from "./picture";
import { leaf, sprig } from "./plants";
import { raspberry } from "./raspberry";
import { ball, groundShadow } from "./shading";
import { at, ellipse, group, path, stroke, times } from "./shapes";

/** Drawn around x = 0, standing on y = 0, about 150 wide. */
type Little = (paint: Paint) => string;

export function pistachio(paint: Paint, x: number, y: number, angle: number): string {
  return at(
    x,
    y,
    group(
      "",
      ball(paint, 0, 0, 30, "#d9bf93", 21),
      path("M-20 -8 C-4 -22 20 -18 29 -3 C14 6 -8 4 -20 -8Z", "#8fae45"),
      path("M-20 -8 C-8 -4 14 0 29 -3 C14 6 -8 4 -20 -8Z", "#7a5b66"),
    ),
    1,
    angle,
  );
}

const littles: Record<Prop, Little> = {
  olives: (paint) =>
    leaf(-50, -22, 92, 15, -24, "#7d9152") +
    leaf(-10, -16, 84, 14, 8, "#90a463") +
    ball(paint, -28, -28, 31, "#8a9a3c", 27) +
    ball(paint, 34, -24, 28, "#6f7f30", 24),
  lemon: (paint) =>
    at(8, -58, citrusHalf(paint, 60, "#f2c531", "#f8dc6a")) + leaf(-30, -14, 66, 15, 12, "#7d9152"),
  raspberries: (paint) =>
    raspberry(paint, 48, -38, 78, "#b9284a") + raspberry(paint, -30, -42, -24, "#d23a57"),
  grapes: (paint) =>
    group(
      "",
      leaf(-50, -78, 70, 26, -40, "#8b9b4f"),
      times(9, (i) =>
        ball(
          paint,
          [-44, -12, 22, 54, -30, 4, 38, -14, 22][i] ?? 0,
          [-24, -20, -22, -22, -50, -52, -50, -78, -76][i] ?? 0,
          22,
          i % 2 ? "#5b2d4e" : "#6c3a5e",
        ),
      ),
    ),
  apricot: (paint) =>
    group(
      "",
      ball(paint, 38, -50, 50, "#ee9f45", 48),
      stroke("M26 -96 C8 -72 10 -30 26 -8", "#c9702a", 4, 'opacity="0.6"'),
      leaf(36, -94, 60, 16, -20, "#86994f"),
      ball(paint, -32, -36, 44, "#e8923a", 36),
      ellipse(-34, -40, 36, 28, "#f9c476"),
      ball(paint, -34, -40, 17, "#9a5a2c", 14),
    ),
  orange: (paint) =>
    ball(paint, 40, -62, 60, "#e98a25") +
    leaf(30, -118, 54, 15, -16, "#7d9152") +
    at(-26, -46, citrusHalf(paint, 48, "#ea8a22", "#f5a840")),
  "coffee-beans": (paint) =>
    coffeeBean(paint, -48, -18, 20) +
    coffeeBean(paint, 56, -16, -24, "#7a4d2e") +
    coffeeBean(paint, 4, -14, -10, "#7f5233") +
    coffeeBean(paint, 26, -42, 36),
  chamomile: () =>
    times(3, (flower) =>
      at(
        [-44, 46, 4][flower] ?? 0,
        [-26, -28, -64][flower] ?? 0,
        group(
          "",
          times(13, (i) => at(0, 0, ellipse(25, 0, 17, 7, i % 2 ? "#fffdf5" : "#f3ecdb"), 1, i * 27.7)),
          ellipse(1, 2, 14, 13, "#c98f1d"),
          ellipse(0, 0, 13, 12, "#efb93a"),
        ),
        0.95,
        flower * 13,
      ),
    ),
  pistachios: (paint) =>
    pistachio(paint, -42, -22, -18) + pistachio(paint, 44, -22, 24) + pistachio(paint, 4, -46, 4),
  "tea-leaves": () =>
    leaf(-56, -10, 86, 22, -28, "#5f7f45") +
    leaf(-40, -8, 110, 24, 2, "#7b9a58") +
    leaf(-40, -12, 78, 18, -64, "#8fae69"),
  thyme: () =>
    at(-62, -6, sprig(140, 30, "#7b8f63", 9), 1, -12) + at(-50, -16, sprig(110, 26, "#8ea176", 8), 1, -34),
  wheat: () =>
    times(3, (i) =>
      at(
        -64,
        -4,
        group(
          "",
          stroke("M0 0 Q60 -6 128 -2", "#b98b3e", 4),
          times(
            6,
            (k) => leaf(58 + k * 12, -4, 26, 7, -34, "#dcae57") + leaf(58 + k * 12, -2, 26, 7, 34, "#c9973f"),
          ),
          leaf(128, -2, 28, 7, 0, "#dcae57"),
        ),
        1,
        [-8, -26, -44][i] ?? 0,
      ),
    ),
  fig: (paint) =>
    ball(paint, 14, -46, 46, "#5d3757", 46) + path("M4 -86 Q16 -112 26 -112 Q22 -98 30 -84Z", "#7d8a4a"),
  basil: () =>
    leaf(-50, -12, 84, 28, -36, "#5d8a43") +
    leaf(-46, -10, 100, 28, 0, "#6f9e4f") +
    leaf(-30, -14, 60, 22, -72, "#82b060"),
};

export function drawProp(paint: Paint, prop: Prop, x: number, y: number): string {
  return groundShadow(paint, x, y - 4, 74, 13) + at(x, y, littles[prop](paint), 1.08);
}
