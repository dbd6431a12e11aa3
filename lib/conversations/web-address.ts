const lengthLimit = 2_048;
/** What follows an address in a sentence, or closes a mark around it, is not of it. */
const afterAddress = /[.,;:!?*_~'’”»\]}،؛؟。]/u;

/** The address at the start of what looks like one, and where it leads; null where that is nowhere to go. */
export function readWebAddress(matched: string): { text: string; href: string } | null {
  const text = withoutSentence(matched);
  const href = /^www\./i.test(text) ? `https://${text}` : text;
  return leadsSomewhere(href) ? { text, href } : null;
}

/** A bracket stays if it was opened within. */
function withoutSentence(matched: string): string {
  let end = matched.length;
  let surplus = matched.split(")").length - matched.split("(").length;
  for (; end > 0; end--) {
    const last = matched[end - 1] ?? "";
    if (last === ")" && surplus > 0) surplus--;
    else if (!afterAddress.test(last)) break;
  }
  return matched.slice(0, end);
}

/** A name before the host ("https://bank.example@evil.example") is there only to deceive. */
function leadsSomewhere(href: string): boolean {
  if (href.length > lengthLimit || !URL.canParse(href)) return false;
  const { hostname, username, password } = new URL(href);
  return hostname.includes(".") && username === "" && password === "";
}
