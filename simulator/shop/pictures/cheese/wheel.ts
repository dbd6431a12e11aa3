import { darken, lighten, SHADE } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import { roundShade } from "@/simulator/shop/pictures/shading";
import { group, onEllipse, path, stroke, tidy } from "@/simulator/shop/pictures/shapes";

export const RX = 236;

export const RY = 104;

/** The slice taken out, in degrees clockwise from the right. */
const FROM = 18;

const TO = 66;

/** A round with one slice taken out, so that rind and paste both show. */
export function drawWheel(
  paint: Paint,
  paste: string,
  rind: string,
  height: number,
  rindDepth: number,
  face: string,
): string {
  const [ax, ay] = onEllipse(0, 0, RX, RY, FROM);
  const [bx, by] = onEllipse(0, 0, RX, RY, TO);
  const side = `M${-RX} 0 A${RX} ${RY} 0 0 0 ${RX} 0 L${RX} ${height} A${RX} ${RY} 0 0 1 ${-RX} ${height}Z`;
  const top = `M0 0 L${ax} ${ay} A${RX} ${RY} 0 1 0 ${bx} ${by}Z`;
  const rightCut = `M0 0 L${ax} ${ay} L${ax} ${ay + height} L0 ${height}Z`;
  const visibleSide = `M${-RX} 0 A${RX} ${RY} 0 0 0 ${bx} ${by} L${bx} ${by + height} A${RX} ${RY} 0 0 1 ${-RX} ${height}Z M${ax} ${ay} A${RX} ${RY} 0 0 0 ${RX} 0 L${RX} ${height} A${RX} ${RY} 0 0 1 ${ax} ${ay + height}Z`;
  const edge = (dy: number, tone: string) =>
    path(`M0 ${dy} L${ax} ${ay + dy} L${ax} ${ay + dy + rindDepth} L0 ${dy + rindDepth}Z`, tone);
  return group(
    "",
    path(`M0 ${height} L${ax} ${ay + height} L${bx} ${by + height}Z`, SHADE, 'opacity="0.4"'),
    path(
      rightCut,
      paint.linear([
        [0, lighten(paste, 0.25)],
        [1, darken(paste, 0.06)],
      ]),
    ),
    face,
    edge(0, lighten(rind, 0.1)),
    edge(height - rindDepth, darken(rind, 0.12)),
    path(
      `M${tidy(ax - rindDepth)} ${tidy(ay - rindDepth * 0.4)} L${ax} ${ay} L${ax} ${ay + height} L${tidy(ax - rindDepth)} ${tidy(ay + height - rindDepth * 0.4)}Z`,
      rind,
    ),
    path(
      `M0 0 L${bx} ${by} L${bx} ${by + height} L${bx + 60} ${ay + height} L70 20Z`,
      SHADE,
      `opacity="0.3" ${paint.blur(9)}`,
    ),
    group(paint.clip(`<path d="${visibleSide}"/>`), path(side, rind), roundShade(paint, side, 0.8)),
    path(
      top,
      paint.linear(
        [
          [0, darken(rind, 0.02)],
          [0.4, lighten(rind, 0.34)],
          [1, lighten(rind, 0.08)],
        ],
        20,
      ),
    ),
    stroke(`M${ax} ${ay} A${RX} ${RY} 0 1 0 ${bx} ${by} L0 0`, lighten(rind, 0.5), 3, 'opacity="0.7"'),
  );
}
