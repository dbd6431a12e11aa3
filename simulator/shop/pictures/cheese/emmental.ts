import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { at, ellipse, stroke } from "@/simulator/shop/pictures/shapes";
import { drawWedge, type WedgeForm } from "./wedge";

const emmentalForm: WedgeForm = {
  tip: [-280, -236],
  near: [160, -180],
  far: [270, -330],
  height: 190,
  topIsRind: false,
};

export function drawEmmental(paint: Paint, picture: CheesePicture): string {
  const { paste } = picture;
  const hole = (x: number, y: number, rx: number, ry: number) =>
    ellipse(x, y, rx, ry, darken(paste, 0.3)) +
    ellipse(x + rx * 0.12, y + ry * 0.2, rx * 0.84, ry * 0.76, darken(paste, 0.12)) +
    stroke(
      `M${x - rx * 0.7} ${y + ry * 0.72} Q${x} ${y + ry * 1.14} ${x + rx * 0.7} ${y + ry * 0.72}`,
      lighten(paste, 0.6),
      3,
    );
  const cut =
    hole(-150, -130, 30, 28) +
    hole(-60, -70, 38, 36) +
    hole(36, -130, 26, 24) +
    hole(96, -60, 30, 28) +
    hole(-214, -80, 16, 15) +
    hole(-6, -24, 18, 17) +
    hole(110, -138, 15, 14) +
    hole(-120, -40, 14, 13);
  const top =
    hole(0, -244, 34, 13) + hole(110, -250, 40, 17) + hole(-110, -234, 22, 8) + hole(190, -268, 22, 11);
  const wedge = drawWedge(paint, emmentalForm, picture, cut, top, "");
  return at(404, 636, wedge, 1.14);
}
