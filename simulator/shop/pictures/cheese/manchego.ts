import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { at, ellipse, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";
import { drawWedge, type WedgeForm } from "./wedge";

const manchegoForm: WedgeForm = {
  tip: [-270, -170],
  near: [150, -110],
  far: [270, -230],
  height: 130,
  topIsRind: true,
};

export function drawManchego(paint: Paint, picture: CheesePicture): string {
  const random = seeded(4);
  const pores = times(26, () => {
    const x = -240 + random() * 370;
    return ellipse(
      x,
      -150 + (x + 270) * 0.14 + random() * 110,
      3 + random() * 5,
      2 + random() * 3,
      darken(picture.paste, 0.3),
      'opacity="0.8"',
    );
  });
  const zigzag = (dy: number) =>
    stroke(
      times(16, (i) => `${i ? "L" : "M"}${140 + i * 10} ${-100 + dy - i * 6 + (i % 2) * 16}`),
      lighten(picture.rind, 0.45),
      4.5,
    );
  const weave = times(11, (i) =>
    stroke(
      times(22, (k) => `${k ? "L" : "M"}${-290 + k * 28} ${-250 + i * 18 + (k % 2) * 12}`),
      lighten(picture.rind, 0.22),
      3,
      'opacity="0.7"',
    ),
  );
  const wedge = drawWedge(
    paint,
    manchegoForm,
    picture,
    pores,
    weave,
    times(5, (i) => zigzag(i * 30)),
  );
  return at(394, 596, wedge, 1.14) + at(150, 664, sprig(200, 40, "#7b8f63", 9), 1, -4);
}
