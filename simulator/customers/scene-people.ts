import type { z } from "zod";
import type { inboundSchema } from "@/simulator/control/inbound-schema";
import type { CartLine } from "./say-as-customer";

type Inbound = z.input<typeof inboundSchema>;

export type SceneSaying =
  | { minutesAgo: number; text: string }
  | { minutesAgo: number; cart: readonly CartLine[]; note: string }
  | { minutesAgo: number; inbound: (from: string) => Inbound };

export type ScenePerson = { waId: string; name: string; says: readonly SceneSaying[] };

const hours = (count: number) => count * 60;
// Figs are sold out by now, so one old cart shows what an order looks like when the catalog has moved on.
const of = (retailerId: string, quantity = 1): CartLine => ({ retailerId, quantity });

/** The demo's main customer: every state knows her, and the phone page shows her first. */
export const rosa: ScenePerson = {
  waId: "34600100200",
  name: "Rosa Martín",
  says: [{ minutesAgo: 1, text: "Hi! What do you have for a picnic on Saturday?" }],
};

/** The people of the opening scene, so that the shop's inbox looks lived in; newest first. */
export const scenePeople: readonly ScenePerson[] = [
  {
    waId: "447700900142",
    name: "Amelia Okafor",
    says: [
      { minutesAgo: 6, text: "Morning! Ordering for the office again." },
      {
        minutesAgo: 2,
        cart: [of("PAS-CRO-1", 6), of("BRD-BAG-250", 3), of("COF-ESP-1000")],
        note: "Can I pick it up at 12:30?",
      },
    ],
  },
  {
    waId: "971501234567",
    name: "ليلى الحسن",
    says: [
      {
        minutesAgo: 9,
        cart: [of("HON-THY-500", 2), of("CHO-PRA-9")],
        note: "من فضلكم غلّفوها كهدية، شكرًا جزيلاً",
      },
    ],
  },
  {
    waId: "4915112345678",
    name: "Jonas Weber",
    says: [
      { minutesAgo: 25, text: "Is the sourdough still warm if I come by in half an hour?" },
      {
        minutesAgo: 24,
        inbound: (from) => ({ kind: "image", from, picture: "BRD-SOU-800", caption: "This one" }),
      },
      {
        minutesAgo: 23,
        inbound: (from) => ({
          kind: "location",
          from,
          latitude: 40.4155,
          longitude: -3.7074,
          name: "Plaza Mayor",
          address: "28012 Madrid",
        }),
      },
    ],
  },
  {
    waId: "34611222333",
    name: "Lucía Fernández",
    says: [
      {
        minutesAgo: 70,
        cart: [of("PAS-LEM-6"), of("SWT-MAC-4", 2), of("FRU-LEM-500"), of("OLV-CAS-350", 2)],
        note: "Es para un cumpleaños, ¿podéis dejarlo listo a las seis? ¡Gracias!",
      },
    ],
  },
  {
    waId: "819012345678",
    name: "Yui Satō",
    says: [
      {
        minutesAgo: hours(3),
        cart: [
          of("TEA-SEN-80", 2),
          of("HON-CMB-200"),
          of("CER-MUG-300", 2),
          of("LIN-TOW-BLU"),
          of("SWT-AMA-150"),
          of("JAM-ORA-300"),
        ],
        note: "",
      },
    ],
  },
  {
    waId: "5511912345678",
    name: "Thiago Almeida",
    says: [
      { minutesAgo: hours(7), text: "Oi! Vocês entregam no centro amanhã de manhã?" },
      { minutesAgo: hours(7) - 1, inbound: (from) => ({ kind: "audio", from }) },
    ],
  },
  {
    waId: "33612345678",
    name: "Chloé Lefèvre",
    says: [
      { minutesAgo: hours(22) + 50, text: "Bonjour, voici ma commande pour demain." },
      {
        minutesAgo: hours(22) + 35,
        cart: [of("CHE-BRI-300", 2), of("FRU-FIG-4")],
        note: "Le brie bien fait, s'il vous plaît",
      },
    ],
  },
  {
    waId: "919812345678",
    name: "Priya Raghunathan",
    says: [{ minutesAgo: hours(23) + 50, cart: [of("GRA-LEN-500", 4)], note: "" }],
  },
];

export const greetings: readonly string[] = [
  "Hi again! Is there anything fresh today?",
  "Hello! I would like to order something for this evening.",
  "Good day! What would you recommend for two?",
];
