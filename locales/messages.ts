import type { Language } from "@/lib/staff/contract";
import { type Namespace, namespaces } from "@/locales/namespaces";

export type Sentences = { [key: string]: string | Sentences };

/** Every sentence of a language by namespace. The bundler finds the files by the shape of the path. */
export async function loadMessages(language: Language): Promise<Record<string, Sentences>> {
  const entries = namespaces.map(
    async (namespace) => [namespace, await loadNamespace(language, namespace)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function loadNamespace(language: Language, namespace: Namespace): Promise<Sentences> {
  const file: { default: Sentences } = await import(`./${language}/${namespace}.json`);
  return file.default;
}
