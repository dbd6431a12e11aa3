import { darken, lighten, SHADE } from "./color";
import type { Paint } from "./paint";
import { at, ellipse, group, path } from "./shapes";

/** Light from the upper left, as everywhere in the set: a tight contact shadow and a wide soft one. */
export function groundShadow(paint: Paint, cx: number, cy: number, rx: number, ry = rx * 0.13): string {
  return group(
    "",
    ellipse(cx + rx * 0.1, cy + ry * 0.25, rx * 1.12, ry * 1.15, SHADE, `opacity="0.2" ${paint.blur(16)}`),
    ellipse(cx + rx * 0.02, cy, rx * 0.94, ry * 0.6, SHADE, `opacity="0.34" ${paint.blur(6)}`),
  );
}

/** For things that lie on the table: the blurred outline of where they touch it. */
export function castShadow(paint: Paint, d: string): string {
  return group(
    "",
    path(d, SHADE, `opacity="0.22" ${paint.blur(18)} transform="translate(10 10)"`),
    path(d, SHADE, `opacity="0.3" ${paint.blur(7)}`),
  );
}

/** An overlay that turns a flat silhouette into an upright cylinder. */
export function roundShade(paint: Paint, d: string, strength = 1): string {
  const fill = paint.linear(
    [
      [0, SHADE, 0.42 * strength],
      [0.1, SHADE, 0.16 * strength],
      [0.24, "#ffffff", 0.3 * strength],
      [0.36, "#ffffff", 0.04 * strength],
      [0.62, SHADE, 0],
      [0.88, SHADE, 0.22 * strength],
      [0.96, SHADE, 0.34 * strength],
      [1, SHADE, 0.2 * strength],
    ],
    0,
  );
  return path(d, fill);
}

/** A ball-like body lit from the upper left, with a small gloss. */
export function ball(paint: Paint, cx: number, cy: number, r: number, color: string, ry = r): string {
  const body = paint.radial(
    [
      [0, lighten(color, 0.42)],
      [0.35, color],
      [0.8, darken(color, 0.24)],
      [1, darken(color, 0.42)],
    ],
    0.36,
    0.3,
    0.78,
  );
  return group(
    "",
    ellipse(cx, cy, r, ry, body),
    at(
      cx - r * 0.36,
      cy - ry * 0.46,
      ellipse(0, 0, r * 0.22, ry * 0.12, "#ffffff", 'opacity="0.55"'),
      1,
      -28,
    ),
  );
}
