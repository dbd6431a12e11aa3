import { darken, lighten } from "./color";
import { at, group, path, stroke, times } from "./shapes";

/** A leaf that starts at 0,0 and points right before it is turned. */
export function leaf(
  x: number,
  y: number,
  length: number,
  width: number,
  angle: number,
  color: string,
): string {
  const l = length;
  const w = width;
  const outline = `M0 0 C${l * 0.25} ${-w} ${l * 0.7} ${-w * 0.9} ${l} 0 C${l * 0.7} ${w * 0.9} ${l * 0.25} ${w} 0 0Z`;
  const lowerHalf = `M0 0 L${l} 0 C${l * 0.7} ${w * 0.9} ${l * 0.25} ${w} 0 0Z`;
  return at(
    x,
    y,
    group(
      "",
      path(outline, color),
      path(lowerHalf, darken(color, 0.16)),
      stroke(`M${l * 0.06} 0 L${l * 0.88} 0`, lighten(color, 0.3), Math.max(1, w * 0.09), 'opacity="0.7"'),
    ),
    1,
    angle,
  );
}

/** A twig of small paired leaves growing right from 0,0; thyme, rosemary and their like. */
export function sprig(length: number, leafLength: number, color: string, pairs: number): string {
  const step = length / pairs;
  return group(
    "",
    stroke(
      `M0 0 Q${length / 2} ${-length * 0.06} ${length} 0`,
      darken(color, 0.35),
      Math.max(2, leafLength * 0.12),
    ),
    times(pairs, (i) => {
      const x = step * (i + 0.6);
      const size = leafLength * (1 - (i / pairs) * 0.45);
      const y = -length * 0.06 * (1 - Math.abs(0.5 - x / length) * 2);
      return (
        leaf(x, y, size, size * 0.3, -52, lighten(color, 0.12)) + leaf(x, y, size, size * 0.3, 52, color)
      );
    }),
    leaf(length, 0, leafLength * 0.6, leafLength * 0.18, 0, lighten(color, 0.15)),
  );
}

export function stem(d: string, color: string, width: number): string {
  return group(
    "",
    stroke(d, darken(color, 0.25), width),
    stroke(d, lighten(color, 0.15), width * 0.4, `transform="translate(${-width * 0.15} 0)"`),
  );
}
