import { darken, lighten } from "@/simulator/shop/pictures/color";
import { drawLabel, type LabelBox } from "@/simulator/shop/pictures/label";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { BottlePicture } from "@/simulator/shop/pictures/picture";
import { drawProp } from "@/simulator/shop/pictures/props";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, stroke } from "@/simulator/shop/pictures/shapes";

interface BottleForm {
  /** Drawn around x = 0, standing on y = 0. */
  glass: string;
  liquid: string;
  neckWidth: number;
  neckTop: number;
  footWidth: number;
  label: LabelBox;
  glint: string;
}

const forms: Record<BottlePicture["shape"], BottleForm> = {
  tall: {
    glass:
      "M-25 -470 L-25 -372 C-25 -318 -88 -316 -88 -246 L-88 -22 Q-88 -2 -66 2 Q0 13 66 2 Q88 -2 88 -22 L88 -246 C88 -316 25 -318 25 -372 L25 -470Z",
    liquid:
      "M-18 -390 L-18 -366 C-18 -308 -80 -304 -80 -244 L-80 -24 Q-80 -10 -62 -7 Q0 3 62 -7 Q80 -10 80 -24 L80 -244 C80 -304 18 -308 18 -366 L18 -390Z",
    neckWidth: 50,
    neckTop: -520,
    footWidth: 92,
    label: { x: 0, y: -228, width: 166, height: 184, bulge: 7 },
    glint:
      "M-66 -236 C-64 -284 -34 -296 -20 -330 L-14 -330 C-22 -290 -54 -280 -56 -236 L-56 -30 Q-62 -30 -66 -36Z",
  },
  square: {
    glass:
      "M-24 -440 L-24 -372 C-24 -346 -94 -352 -98 -312 L-98 -16 Q-98 0 -82 2 L82 2 Q98 0 98 -16 L98 -312 C94 -352 24 -346 24 -372 L24 -440Z",
    liquid:
      "M-16 -376 C-16 -338 -84 -344 -88 -308 L-88 -20 Q-88 -10 -78 -9 L78 -9 Q88 -10 88 -20 L88 -308 C84 -344 16 -338 16 -376Z",
    neckWidth: 48,
    neckTop: -494,
    footWidth: 102,
    label: { x: 0, y: -268, width: 150, height: 206 },
    glint: "M-84 -300 Q-80 -326 -50 -330 L-48 -322 Q-74 -316 -74 -296 L-74 -24 L-84 -24Z",
  },
  flask: {
    glass:
      "M-23 -380 L-23 -300 C-24 -262 -138 -250 -138 -138 C-138 -58 -112 -12 -78 0 Q0 12 78 0 C112 -12 138 -58 138 -138 C138 -250 24 -262 23 -300 L23 -380Z",
    liquid:
      "M-44 -258 C-92 -234 -128 -204 -128 -138 C-128 -66 -106 -20 -74 -9 Q0 2 74 -9 C106 -20 128 -66 128 -138 C128 -204 92 -234 44 -258 Q0 -250 -44 -258Z",
    neckWidth: 46,
    neckTop: -430,
    footWidth: 96,
    label: { x: 0, y: -204, width: 176, height: 160, bulge: 8 },
    glint:
      "M-112 -166 C-106 -206 -74 -230 -48 -246 L-44 -238 C-70 -220 -96 -196 -98 -158 Q-108 -150 -112 -166Z",
  },
};

function drawCapsule(paint: Paint, form: BottleForm, color: string): string {
  const half = form.neckWidth / 2 + 4;
  const top = form.neckTop;
  const outline = `M${-half} ${top + 8} Q${-half} ${top} ${-half + 8} ${top - 2} Q0 ${top - 7} ${half - 8} ${top - 2} Q${half} ${top} ${half} ${top + 8} L${half + 1} ${top + 84} Q0 ${top + 94} ${-half - 1} ${top + 84}Z`;
  return group(
    "",
    path(outline, color),
    stroke(`M${-half} ${top + 22} Q0 ${top + 30} ${half} ${top + 22}`, darken(color, 0.35), 3),
    stroke(`M${-half} ${top + 76} Q0 ${top + 85} ${half} ${top + 76}`, lighten(color, 0.4), 2.5),
    roundShade(paint, outline, 1.1),
  );
}

/** Glass that shows its contents is drawn thin and pale; the rest is a solid dark body. */
function drawGlass(paint: Paint, form: BottleForm, picture: BottlePicture): string {
  const { glass, liquid } = picture;
  if (!liquid) {
    const depth = paint.linear([
      [0, lighten(glass, 0.12)],
      [0.5, glass],
      [1, darken(glass, 0.35)],
    ]);
    return path(form.glass, depth) + roundShade(paint, form.glass, 0.9);
  }
  const fill = paint.linear([
    [0, lighten(liquid, 0.3)],
    [0.55, liquid],
    [1, darken(liquid, 0.22)],
  ]);
  return group(
    "",
    path(form.glass, glass, 'opacity="0.62"'),
    path(form.liquid, fill),
    roundShade(paint, form.glass, 0.6),
    stroke(form.glass, lighten(glass, 0.6), 2.5, 'opacity="0.7"'),
  );
}

function drawCord(form: BottleForm, color: string): string {
  const half = form.neckWidth / 2 + 2;
  const y = form.neckTop + 122;
  return group(
    "",
    rect(-half, y, half * 2, 13, 5, color),
    stroke(`M${-half + 3} ${y + 4} L${half - 3} ${y + 9}`, darken(color, 0.3), 2),
    ellipse(0, y + 7, 8, 8, darken(color, 0.12)),
  );
}

export function drawBottle(paint: Paint, picture: BottlePicture): string {
  const form = forms[picture.shape];
  const { prop, scale = 1.14 } = picture;
  const x = prop ? 360 : 400;
  const clip = paint.clip(`<path d="${form.glass}"/>`);
  const bottle = group(
    "",
    drawGlass(paint, form, picture),
    group(
      clip,
      drawLabel(paint, form.label, picture.label),
      roundShade(paint, form.glass, picture.shape === "square" ? 0.3 : 0.5),
    ),
    path(form.glint, "#ffffff", 'opacity="0.42"'),
    drawCapsule(paint, form, picture.capsule),
    picture.shape === "flask" ? "" : drawCord(form, lighten(picture.capsule, 0.45)),
  );
  return group(
    "",
    groundShadow(paint, x, 662, form.footWidth * scale * 1.25, 22),
    at(x, 660, bottle, scale),
    prop ? drawProp(paint, prop, x + form.footWidth * scale + 62, 664) : "",
  );
}
