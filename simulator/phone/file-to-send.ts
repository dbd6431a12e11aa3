const most = 16 * 1024 * 1024;

/** Null when it is too large; what is no picture, film or sound goes as a document. */
export async function fileToSend(file: File): Promise<({ kind: string } & Record<string, unknown>) | null> {
  if (file.size > most) return null;
  const family = file.type.split("/")[0] ?? "";
  const kind = ["image", "video", "audio"].includes(family) ? family : "document";
  const base64 = await base64Of(file);
  const mimeType = file.type || "application/octet-stream";
  return {
    kind,
    base64,
    mimeType,
    ...(kind === "document" && { filename: file.name }),
    ...(kind === "audio" && { voice: false }),
  };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
