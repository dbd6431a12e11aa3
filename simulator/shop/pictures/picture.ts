/** The mark printed on a label. */
export type Ornament =
  | "olive"
  | "lemon"
  | "wheat"
  | "leaf"
  | "bean"
  | "raspberry"
  | "grapes"
  | "daisy"
  | "bee"
  | "sun"
  | "orange"
  | "pistachio";

/** A small thing laid beside the product, which tells its contents at thumbnail size. */
export type Prop =
  | "olives"
  | "lemon"
  | "raspberries"
  | "grapes"
  | "apricot"
  | "orange"
  | "coffee-beans"
  | "chamomile"
  | "pistachios"
  | "tea-leaves"
  | "thyme"
  | "wheat"
  | "fig"
  | "basil";

export interface Label {
  paper: string;
  ink: string;
  accent: string;
  ornament: Ornament;
}

export interface BottlePicture {
  family: "bottle";
  shape: "tall" | "square" | "flask";
  glass: string;
  liquid?: string;
  capsule: string;
  label: Label;
  prop?: Prop;
  scale?: number;
}

export interface JarPicture {
  family: "jar";
  lid: "metal" | "cloth" | "clip" | "wood";
  lidColor: string;
  contents: "smooth" | "pulp" | "olives" | "lentils" | "honey";
  contentsColor: string;
  label?: Label;
  prop?: Prop;
  scale?: number;
}

export interface TinPicture {
  family: "tin";
  shape: "canister" | "caddy";
  color: string;
  pattern: "bands" | "waves" | "grove";
  label: Label;
  prop?: Prop;
}

export interface BagPicture {
  family: "bag";
  shape: "coffee" | "window" | "sack";
  color: string;
  label: Label;
  prop?: Prop;
  scale?: number;
}

export interface BoxPicture {
  family: "box";
  color: string;
  pattern: "meadow" | "field";
  label: Label;
  prop?: Prop;
}

export interface CheesePicture {
  family: "cheese";
  kind: "manchego" | "brie" | "stilton" | "gouda" | "parmesan" | "goat-log" | "burrata" | "emmental";
  paste: string;
  rind: string;
}

export interface BreadPicture {
  family: "bread";
  kind:
    | "baguette"
    | "sourdough"
    | "rye"
    | "focaccia"
    | "grissini"
    | "croissant"
    | "cinnamon-roll"
    | "lemon-tart";
  crust: string;
  crumb: string;
}

export interface SweetPicture {
  family: "sweet";
  kind: "bar" | "pralines" | "macarons" | "amaretti";
  color: string;
  accent: string;
}

export interface PantryPicture {
  family: "pantry";
  kind: "spaghetti" | "honeycomb";
  color: string;
  accent: string;
}

export interface ProducePicture {
  family: "produce";
  kind: "lemons" | "figs" | "tomatoes" | "pears" | "garlic" | "thyme-pot" | "artichoke";
  color: string;
  accent: string;
}

export interface TextilePicture {
  family: "textile";
  kind: "folded-towels" | "hanging-towel" | "apron";
  cloth: string;
  stripe: string;
}

export interface CrockeryPicture {
  family: "crockery";
  kind: "mug" | "bowl" | "jug" | "board" | "mortar" | "moka-pot";
  color: string;
  accent: string;
}

export interface GiftPicture {
  family: "gift";
  kind: "hamper" | "box" | "card";
  color: string;
  ribbon: string;
}

type Drawing =
  | BottlePicture
  | JarPicture
  | TinPicture
  | BagPicture
  | BoxPicture
  | CheesePicture
  | BreadPicture
  | SweetPicture
  | PantryPicture
  | ProducePicture
  | TextilePicture
  | CrockeryPicture
  | GiftPicture;

/** What is drawn, the colour of the backdrop, and whether it stands on a table or lies flat or hangs. */
export type Picture = Drawing & { backdrop: string; stage?: "table" | "plain" };
