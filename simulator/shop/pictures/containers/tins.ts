import { darken, lighten } from "@/simulator/shop/pictures/color";
import { drawLabel } from "@/simulator/shop/pictures/label";
import { drawOrnament } from "@/simulator/shop/pictures/ornaments";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { TinPicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { drawProp } from "@/simulator/shop/pictures/props";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, rect, stroke, times } from "@/simulator/shop/pictures/shapes";

const CADDY = "M-132 -316 L-132 -20 Q-132 0 -112 4 Q0 18 112 4 Q132 0 132 -20 L132 -316Z";

const CADDY_LID =
  "M-136 -392 Q-136 -406 -120 -409 Q0 -424 120 -409 Q136 -406 136 -392 L136 -316 Q0 -296 -136 -316Z";

function drawPattern(picture: TinPicture): string {
  const { color } = picture;
  const { accent } = picture.label;
  if (picture.pattern === "waves")
    return times(9, (row) =>
      times(9, (column) => {
        const x = -150 + column * 38 + (row % 2) * 19;
        const y = -300 + row * 38;
        return times(3, (ring) =>
          ellipse(
            x,
            y,
            19 - ring * 6,
            19 - ring * 6,
            "none",
            `stroke="${lighten(color, 0.35)}" stroke-width="2.5"`,
          ),
        );
      }),
    );
  return times(7, (i) => {
    const y = -296 + i * 50;
    return stroke(
      `M-140 ${y} Q0 ${y + 20} 140 ${y}`,
      i % 2 ? accent : lighten(color, 0.2),
      i % 2 ? 3 : 9,
      'opacity="0.75"',
    );
  });
}

function drawCaddy(paint: Paint, picture: TinPicture): string {
  const { color, label } = picture;
  const body = paint.clip(`<path d="${CADDY}"/>`);
  return group(
    "",
    path(CADDY, color),
    group(
      body,
      drawPattern(picture),
      drawLabel(paint, { x: 0, y: -250, width: 186, height: 190, bulge: 9 }, label),
    ),
    roundShade(paint, CADDY, 0.95),
    stroke("M-132 -20 Q-130 -2 -112 2 Q0 16 112 2 Q130 -2 132 -20", label.accent, 5, 'opacity="0.85"'),
    path(CADDY_LID, darken(color, 0.16)),
    stroke("M-136 -328 Q0 -308 136 -328", label.accent, 6),
    stroke("M-136 -384 Q0 -362 136 -384", lighten(color, 0.3), 3, 'opacity="0.8"'),
    roundShade(paint, CADDY_LID, 0.95),
    ellipse(0, -400, 130, 17, lighten(color, 0.22)),
    ellipse(0, -400, 108, 12, lighten(color, 0.08)),
    path(
      "M-22 -404 Q-24 -432 0 -433 Q24 -432 22 -404 Q0 -397 -22 -404Z",
      paint.linear(
        [
          [0, lighten(label.accent, 0.5)],
          [1, darken(label.accent, 0.35)],
        ],
        0,
      ),
    ),
  );
}

function drawGrove(color: string): string {
  return group(
    "",
    path(
      "M-150 -110 Q-60 -170 20 -128 Q80 -160 120 -140 L120 10 L-150 10Z",
      darken(color, 0.26),
      'opacity="0.8"',
    ),
    path("M-150 -64 Q-40 -112 120 -60 L120 10 L-150 10Z", darken(color, 0.42), 'opacity="0.8"'),
    times(6, (i) =>
      leaf(-116 + i * 46, -14 - (i % 2) * 12, 46, 11, -90 + (i % 3) * 16 - 16, lighten(color, 0.3)),
    ),
  );
}

/** A rectangular oil tin: front, right side, top, spout and handle. */
function drawCanister(paint: Paint, picture: TinPicture): string {
  const { color, label } = picture;
  const front = paint.linear(
    [
      [0, darken(color, 0.08)],
      [0.16, lighten(color, 0.24)],
      [0.4, color],
      [1, darken(color, 0.12)],
    ],
    0,
  );
  const side = paint.linear(
    [
      [0, darken(color, 0.44)],
      [1, darken(color, 0.3)],
    ],
    0,
  );
  const steel = paint.linear(
    [
      [0, "#f4eee0"],
      [0.45, "#cfc6b4"],
      [1, "#8e8574"],
    ],
    0,
  );
  return group(
    "",
    stroke("M-56 -402 C-64 -470 44 -474 66 -410", "#9a917f", 13),
    stroke("M-58 -404 C-64 -466 42 -470 63 -412", "#e5dcc9", 5),
    path(
      "M-120 -392 L-66 -426 L178 -426 L120 -392Z",
      paint.linear([
        [0, "#efe7d6"],
        [1, "#c9bfab"],
      ]),
    ),
    path(
      "M-50 -404 L-50 -446 Q-26 -454 -2 -446 L-2 -404 Q-26 -396 -50 -404Z",
      steel,
      'transform="translate(-34 0)"',
    ),
    path(
      "M-56 -432 L-56 -470 Q-26 -480 4 -470 L4 -432 Q-26 -422 -56 -432Z",
      label.accent,
      'transform="translate(-34 0)"',
    ),
    roundShade(paint, "M-90 -432 L-90 -470 Q-60 -480 -30 -470 L-30 -432 Q-60 -422 -90 -432Z"),
    path("M120 -392 L178 -426 L178 -36 L120 4Z", side),
    group(
      paint.clip('<rect x="-130" y="-392" width="250" height="396"/>'),
      rect(-130, -392, 250, 396, 0, front),
      drawGrove(color),
    ),
    path("M-130 -392 L120 -392 L178 -426 L178 -414 L121 -380 L-130 -380Z", steel),
    path("M-130 -8 L120 -8 L178 -44 L178 -34 L120 4 L-130 4Z", steel, 'opacity="0.85"'),
    drawLabel(paint, { x: -5, y: -344, width: 178, height: 206 }, label),
    path("M-118 -376 L-104 -376 L-104 -14 L-118 -14Z", "#ffffff", 'opacity="0.28"'),
    at(150, -210, drawOrnament(label.ornament, lighten(color, 0.4), label.accent), 0.42),
  );
}

export function drawTin(paint: Paint, picture: TinPicture): string {
  const { shape, prop } = picture;
  const x = prop ? 360 : 400;
  const art = shape === "caddy" ? drawCaddy(paint, picture) : drawCanister(paint, picture);
  return group(
    "",
    groundShadow(paint, shape === "caddy" ? x : x + 20, 658, 180, 26),
    at(x - (shape === "caddy" ? 0 : 20), 652, art, 1.16),
    prop ? drawProp(paint, prop, x + 238, 664) : "",
  );
}
