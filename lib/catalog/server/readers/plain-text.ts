import "server-only";
import { Parser } from "htmlparser2";

const blocks = new Set(["p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6"]);
const unseen = new Set(["script", "style", "template"]);

/** What a person reads of a piece of HTML: no tags, entities as signs, a line for each block. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = "";
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (unseen.has(name)) hidden += 1;
      if (blocks.has(name)) text += "\n";
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden -= 1;
      if (blocks.has(name)) text += "\n";
    },
    ontext(piece) {
      if (hidden === 0) text += piece;
    },
  });
  parser.end(html);
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Entities that HTML knows and XML does not, which exporters write into XML all the same. */
export function withoutHtmlEntities(text: string): string {
  return /&[a-z][a-z0-9]{1,30};/i.test(text) ? text.replace(/&[a-z][a-z0-9]{1,30};/gi, plainText) : text;
}
