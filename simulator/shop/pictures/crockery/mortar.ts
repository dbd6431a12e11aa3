import { darken, lighten } from "@/simulator/shop/pictures/color";
import type { Paint } from "@/simulator/shop/pictures/paint";
import type { CrockeryPicture } from "@/simulator/shop/pictures/picture";
import { leaf } from "@/simulator/shop/pictures/plants";
import { groundShadow, roundShade } from "@/simulator/shop/pictures/shading";
import { at, ellipse, group, path, seeded, stroke, times } from "@/simulator/shop/pictures/shapes";

export function drawMortar(paint: Paint, { color, accent }: CrockeryPicture): string {
  const bowl =
    "M-196 -230 C-200 -110 -150 -60 -84 -46 L-100 0 Q-96 14 -70 16 Q0 26 70 16 Q96 14 100 0 L84 -46 C150 -60 200 -110 196 -230Z";
  const random = seeded(29);
  const veins = times(11, (i) => {
    const x = -210 + i * 36;
    const y = -200 + random() * 60;
    const d = `M${x} ${y} q${18 + random() * 20} ${30 + random() * 30} ${10 + random() * 30} ${50 + random() * 20} t${20 + random() * 30} ${50 + random() * 30}`;
    return (
      stroke(d, accent, 9, `opacity="0.3" ${paint.blur(4)}`) +
      stroke(d, accent, 1.5 + random() * 2, 'opacity="0.6"')
    );
  });
  return group(
    "",
    groundShadow(paint, 400, 652, 160, 28),
    at(
      390,
      638,
      group(
        "",
        ellipse(0, -230, 196, 52, lighten(color, 0.36)),
        ellipse(
          0,
          -224,
          168,
          40,
          paint.linear([
            [0, darken(color, 0.5)],
            [1, darken(color, 0.16)],
          ]),
        ),
        leaf(-120, -214, 90, 26, -20, "#6f9e4f") +
          leaf(-90, -206, 80, 24, 10, "#82b060") +
          leaf(-20, -206, 80, 24, -30, "#5d8a43"),
        at(
          40,
          -220,
          group(
            "",
            path(
              "M-26 0 L-17 -240 C-34 -262 -34 -310 0 -316 C34 -310 34 -262 17 -240 L26 0 Q0 16 -26 0Z",
              lighten(color, 0.1),
            ),
            roundShade(
              paint,
              "M-26 0 L-17 -240 C-34 -262 -34 -310 0 -316 C34 -310 34 -262 17 -240 L26 0 Q0 16 -26 0Z",
              0.9,
            ),
            stroke("M-18 -236 Q0 -228 18 -236", darken(color, 0.3), 3),
          ),
          1,
          26,
        ),
        path(
          "M-196 -230 C-200 -110 -150 -60 -84 -46 L-100 0 Q-96 14 -70 16 Q0 26 70 16 Q96 14 100 0 L84 -46 C150 -60 200 -110 196 -230 C186 -168 -186 -168 -196 -230Z",
          color,
        ),
        group(paint.clip(`<path d="${bowl}"/>`), veins),
        roundShade(
          paint,
          "M-196 -230 C-200 -110 -150 -60 -84 -46 L-100 0 Q-96 14 -70 16 Q0 26 70 16 Q96 14 100 0 L84 -46 C150 -60 200 -110 196 -230 C186 -168 -186 -168 -196 -230Z",
          0.8,
        ),
        stroke("M-196 -230 C-186 -168 186 -168 196 -230", "#ffffff", 6, 'opacity="0.75"'),
        stroke("M-84 -46 Q0 -30 84 -46", darken(color, 0.34), 4, 'opacity="0.6"'),
      ),
      1.16,
    ),
  );
}
