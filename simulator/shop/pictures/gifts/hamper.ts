import { darken, lighten } from "@/simulator/shop/pictures/color";
import { drawBottle } from "@/simulator/shop/pictures/containers/bottles";
import { drawJar } from "@/simulator/shop/pictures/containers/jars";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { GiftPicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { ball, groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, group, path, rect, stroke, times } from "@/simulator/shop/pictures/shapes";
import { bow } from "./bow";

export function drawHamper(paint: Paint, { color, ribbon }: GiftPicture): string {
  const basket = "M-270 -190 L-232 0 Q-228 14 -200 16 Q0 30 200 16 Q228 14 232 0 L270 -190Z";
  const weave = times(8, (row) =>
    times(19, (i) => {
      const x = -270 + i * 30 + (row % 2) * 15;
      return path(
        `M${x} ${-186 + row * 25} q15 -12 30 0 l0 18 q-15 12 -30 0Z`,
        (i + row) % 2 ? lighten(color, 0.2) : darken(color, 0.14),
        `stroke="${darken(color, 0.45)}" stroke-width="1.6" stroke-opacity="0.6"`,
      );
    }),
  );
  const bottle = drawBottle(paint, {
    family: "bottle",
    shape: "tall",
    glass: "#3f4f2a",
    capsule: "#8c2f2a",
    label: { paper: "#f6ecd2", ink: "#4b5a2e", accent: "#a8862f", ornament: "olive" },
  });
  const jar = drawJar(paint, {
    family: "jar",
    lid: "cloth",
    lidColor: "#c24a3a",
    contents: "pulp",
    contentsColor: "#d9762b",
    label: { paper: "#fff7e6", ink: "#8a4a1f", accent: "#e08a2e", ornament: "orange" },
  });
  return group(
    "",
    groundShadow(paint, 400, 660, 270, 34),
    stroke("M150 470 C150 90 650 90 650 470", darken(color, 0.4), 30),
    stroke("M150 470 C150 90 650 90 650 470", lighten(color, 0.15), 22),
    stroke(
      "M150 470 C150 90 650 90 650 470",
      darken(color, 0.3),
      22,
      'stroke-dasharray="5 17" opacity="0.7"',
    ),
    at(86, 110, bottle, 0.62, -4),
    at(256, 216, jar, 0.5),
    at(
      560,
      320,
      group(
        "",
        stroke("M-30 190 L-60 -110", "#8f5a28", 50),
        stroke("M-30 190 L-60 -110", "#d39a52", 44),
        stroke("M-72 -70 L-40 -84 M-66 -20 L-32 -34 M-58 34 L-26 20", "#f6e3bd", 11),
      ),
      1,
      18,
    ),
    ball(paint, 606, 452, 52, "#b8322c") + path("M570 430 L600 408 L640 440Z", "#f2c85c", 'opacity="0"'),
    times(6, (i) => leaf(196 + i * 80, 480, 110, 20, -120 + i * 14, i % 2 ? "#8ea176" : "#7b8f63")),
    at(
      400,
      644,
      group(
        "",
        group(paint.clip(`<path d="${basket}"/>`), rect(-290, -200, 580, 230, 0, darken(color, 0.4)), weave),
        roundShade(paint, basket, 0.7),
        times(25, (i) =>
          path(
            `M${-284 + i * 23} -206 q12 -16 24 -2 q4 22 -12 26 q-14 -4 -12 -24Z`,
            i % 2 ? lighten(color, 0.3) : color,
            `stroke="${darken(color, 0.4)}" stroke-width="1.6"`,
          ),
        ),
      ),
    ),
    at(400, 520, bow(paint, ribbon), 0.86),
  );
}
