import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CheesePicture } from "@/simulator/shop/pictures/picture";
import { sprig } from "@/simulator/shop/pictures/plants";
import { at, ellipse, group, seeded, tidy, times } from "@/simulator/shop/pictures/shapes";
import { drawWedge, type WedgeForm } from "./wedge";

/** One vein: a wandering chain of uneven flecks, darker at its heart. */
function drawVein(random: () => number, x: number, y: number): string {
  let turn = random() * 6.3;
  let px = x;
  let py = y;
  const flecks = times(12, (i) => {
    turn += random() * 1.3 - 0.65;
    px += Math.cos(turn) * 9;
    py += Math.sin(turn) * 7;
    const size = 2 + (2 + random() * 6) * Math.sin((i / 11) * Math.PI);
    const angle = (turn * 180) / Math.PI + random() * 40 - 20;
    return at(px, py, ellipse(0, 0, size * 1.5, size * 0.85, "#4a6c86"), 1, angle);
  });
  return group(`opacity="${tidy(0.5 + random() * 0.4)}"`, flecks);
}

const stiltonForm: WedgeForm = {
  tip: [-210, -300],
  near: [110, -236],
  far: [220, -336],
  height: 260,
  topIsRind: true,
};

export function drawStilton(paint: Paint, picture: CheesePicture): string {
  const random = seeded(16);
  const veins = times(44, (i) =>
    drawVein(random, -200 + (i % 7) * 44 + random() * 36, -300 + Math.floor(i / 7) * 44 + random() * 36),
  );
  const halo = group(
    paint.blur(10),
    times(16, () =>
      ellipse(
        -190 + random() * 280,
        -270 + random() * 250,
        30 + random() * 30,
        12 + random() * 14,
        "#a9bdb6",
        'opacity="0.4"',
      ),
    ),
  );
  const crust = group(
    paint.blur(1.5),
    times(120, (i) =>
      ellipse(
        -210 + random() * 450,
        -350 + random() * 380,
        5 + random() * 12,
        3 + random() * 6,
        i % 2 ? lighten(picture.rind, 0.35) : darken(picture.rind, 0.28),
        'opacity="0.5"',
      ),
    ),
  );
  const wedge = drawWedge(paint, stiltonForm, picture, halo + veins, crust, crust);
  return at(400, 632, wedge, 1.22) + at(170, 668, sprig(150, 34, "#7b8f63", 8), 1, -8);
}
