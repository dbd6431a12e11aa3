import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { castShadow } from "@/simulator/shop/pictures/shading";
import { group, path, stroke, tidy } from "@/simulator/shop/pictures/shapes";

export interface WedgeForm {
  /** Tip, near and far end of the rind, on the upper face. */
  tip: readonly [number, number];
  near: readonly [number, number];
  far: readonly [number, number];
  height: number;
  topIsRind: boolean;
}

export function drawWedge(
  paint: Paint,
  form: WedgeForm,
  picture: CheesePicture,
  onCut: string,
  onTop: string,
  onRind: string,
): string {
  const { paste, rind } = picture;
  const [tx, ty] = form.tip;
  const [nx, ny] = form.near;
  const [fx, fy] = form.far;
  const h = form.height;
  const qx = tidy((nx + fx) / 2 + 46);
  const qy = tidy((ny + fy) / 2 + 34);
  const top = `M${tx} ${ty} L${nx} ${ny} Q${qx} ${qy} ${fx} ${fy}Z`;
  const cut = `M${tx} ${ty} L${nx} ${ny} L${nx} ${ny + h} L${tx} ${ty + h}Z`;
  const back = `M${nx} ${ny} Q${qx} ${qy} ${fx} ${fy} L${fx} ${fy + h} Q${qx} ${qy + h} ${nx} ${ny + h}Z`;
  const topColor = form.topIsRind ? rind : lighten(paste, 0.2);
  return group(
    "",
    castShadow(
      paint,
      `M${tx + 10} ${ty + h} L${nx} ${ny + h} Q${qx} ${qy + h} ${fx} ${fy + h + 10} L${fx + 60} ${fy + h + 60} L${nx + 10} ${ny + h + 16}Z`,
    ),
    path(
      back,
      paint.linear(
        [
          [0, darken(rind, 0.05)],
          [0.4, darken(rind, 0.14)],
          [1, darken(rind, 0.45)],
        ],
        0,
      ),
    ),
    group(paint.clip(`<path d="${back}"/>`), onRind),
    path(
      cut,
      paint.linear(
        [
          [0, lighten(paste, 0.28)],
          [0.6, paste],
          [1, darken(paste, 0.1)],
        ],
        78,
      ),
    ),
    group(paint.clip(`<path d="${cut}"/>`), onCut),
    path(
      `M${nx - 12} ${ny - 1.5} L${nx} ${ny} L${nx} ${ny + h} L${nx - 12} ${ny + h - 1.5}Z`,
      rind,
      'opacity="0.85"',
    ),
    path(
      top,
      paint.linear(
        [
          [0, lighten(topColor, 0.34)],
          [1, form.topIsRind ? topColor : darken(paste, 0.04)],
        ],
        0,
      ),
    ),
    group(paint.clip(`<path d="${top}"/>`), onTop),
    stroke(`M${tx} ${ty} L${nx} ${ny}`, "#ffffff", 3, 'opacity="0.6"'),
  );
}
