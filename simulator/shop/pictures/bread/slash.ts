import { darken, lighten } from "@/simulator/shop/pictures/color";
import { at, path, stroke } from "@/simulator/shop/pictures/shapes";

/** A slash in the crust: pale crumb with a dark, lifted edge. */
export function slash(
  x: number,
  y: number,
  length: number,
  width: number,
  angle: number,
  crust: string,
  crumb: string,
): string {
  const l = length / 2;
  return at(
    x,
    y,
    path(`M${-l} 0 Q0 ${-width} ${l} 0 Q0 ${width} ${-l} 0Z`, lighten(crumb, 0.1)) +
      path(`M${-l} 0 Q0 ${-width} ${l} 0 Q0 ${-width * 0.25} ${-l} 0Z`, darken(crust, 0.34)) +
      stroke(
        `M${-l * 0.7} ${width * 0.14} Q0 ${width * 0.3} ${l * 0.7} ${width * 0.1}`,
        darken(crumb, 0.16),
        2.5,
        'opacity="0.6"',
      ),
    1,
    angle,
  );
}
