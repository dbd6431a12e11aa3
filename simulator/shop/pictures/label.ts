import { darken, lighten } from "./color";
import { drawOrnament } from "./ornaments";
import type { Paint } from "./paint";
import type { Label } from "./picture";
import { at, group, path, rect, stroke, tidy } from "./shapes";

export interface LabelBox {
  /** Centre and top of the label. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far the lower and upper edges bulge, for a label round a cylinder. */
  bulge?: number;
}

/** A paper label: double rule, one mark, and bars where the words would be. */
export function drawLabel(paint: Paint, box: LabelBox, label: Label): string {
  const { x, y, width, height, bulge = 0 } = box;
  const band = (inset: number) => {
    const left = tidy(x - width / 2 + inset);
    const right = tidy(x + width / 2 - inset);
    const top = tidy(y + inset);
    const bottom = tidy(y + height - inset);
    return `M${left} ${top} Q${x} ${top + bulge * 2} ${right} ${top} L${right} ${bottom} Q${x} ${bottom + bulge * 2} ${left} ${bottom}Z`;
  };
  const paper = paint.linear([
    [0, lighten(label.paper, 0.3)],
    [1, darken(label.paper, 0.07)],
  ]);
  const size = Math.min(width * 0.62, height * 0.46) / 100;
  const middle = y + height * 0.36 + bulge;
  const barTop = y + height * 0.7 + bulge;
  return group(
    "",
    path(band(0), paper),
    stroke(band(width * 0.05), label.ink, Math.max(1.6, width * 0.014), 'opacity="0.75"'),
    stroke(band(width * 0.085), label.accent, Math.max(1, width * 0.008), 'opacity="0.7"'),
    at(x, middle, drawOrnament(label.ornament, label.ink, label.accent), tidy(size * 100) / 100),
    rect(x - width * 0.28, barTop, width * 0.56, height * 0.055, height * 0.0275, label.ink),
    rect(x - width * 0.19, barTop + height * 0.09, width * 0.38, height * 0.03, height * 0.015, label.accent),
  );
}
