import "server-only";

/** RFC 6266: a plain name for all, the real one by RFC 5987. A stranger's name cannot write a header. */
export function contentDisposition(kind: "inline" | "attachment", fileName: string | null): string {
  const clean = (fileName ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, "_");
  const name = [...clean].slice(-150).join("");
  if (name === "") return kind;
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, "_");
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${coded}`;
}
