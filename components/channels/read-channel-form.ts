import { type ConnectChannelInput, connectChannelInputSchema } from "@/lib/channels/contract";
import { isApiProblem } from "@/lib/client/api-client";

const channelFields = [
  "name",
  "displayPhoneNumber",
  "apiKey",
  "phoneNumberId",
  "vendorCatalogId",
  "hosting",
] as const;
type ChannelField = (typeof channelFields)[number];

export type ChannelForm = Record<Exclude<ChannelField, "hosting">, string> &
  Pick<ConnectChannelInput, "hosting">;

export const emptyChannelForm: ChannelForm = {
  name: "",
  displayPhoneNumber: "",
  apiKey: "",
  phoneNumberId: "",
  vendorCatalogId: "",
  hosting: "cloud",
};

/** Keys below `form.error` of the texts, by field. */
export type ChannelFormProblems = Partial<Record<ChannelField, ChannelField | "taken" | "refused">>;

type ReadChannelForm = { input: ConnectChannelInput | null; problems: ChannelFormProblems };

export function readChannelForm(form: ChannelForm): ReadChannelForm {
  const { phoneNumberId, vendorCatalogId, ...required } = form;
  const parsed = connectChannelInputSchema.safeParse({
    ...required,
    ...(phoneNumberId.trim() !== "" && { phoneNumberId }),
    ...(vendorCatalogId.trim() !== "" && { vendorCatalogId }),
  });
  if (parsed.success) return { input: parsed.data, problems: {} };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  const problems = Object.fromEntries(
    channelFields.filter((field) => wrong.has(field)).map((field) => [field, field]),
  );
  return { input: null, problems };
}

/** The fields that the server names in a refusal. */
export function refusedChannelFields(error: unknown): ChannelFormProblems {
  if (!isApiProblem(error)) return {};
  if (error.code === "channel_key_refused") return { apiKey: "refused" };
  const named = new Map(error.fields.map(({ path, problem }) => [path, problem]));
  return Object.fromEntries(
    channelFields
      .filter((field) => named.has(field))
      .map((field) => [field, named.get(field) === "taken" ? "taken" : field]),
  );
}
