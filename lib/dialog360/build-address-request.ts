import type { Dialog360Request } from "./dialog360-request";
import { interactiveParts } from "./interactive-parts";
import { requireSome } from "./require-limit";

/** The fields of Meta's address form for India. */
export const addressFields = [
  "name",
  "phone_number",
  "in_pin_code",
  "house_number",
  "floor_number",
  "tower_number",
  "building_name",
  "address",
  "landmark_area",
  "city",
  "state",
] as const;
export type AddressValues = Partial<Record<(typeof addressFields)[number], string>>;

export interface AddressRequestInput {
  body: string;
  /** What the form is filled in with. */
  values?: AddressValues | null;
  savedAddresses?: readonly { id: string; value: AddressValues }[];
  /** What was wrong with the former answer, by field. */
  validationErrors?: AddressValues | null;
}

/**
 * Asks for an address by a form, which only businesses and customers in India have; throws a RangeError.
 * Source: 360dialog.md §7, `address_message`.
 */
export function buildAddressRequest(input: AddressRequestInput): Dialog360Request {
  const { body, values, savedAddresses = [], validationErrors } = input;
  return {
    type: "interactive",
    interactive: {
      type: "address_message",
      ...interactiveParts({ body }),
      action: {
        name: "address_message",
        parameters: {
          country: "IN",
          ...(values ? { values: givenFields(values) } : {}),
          ...(savedAddresses.length > 0
            ? {
                saved_addresses: savedAddresses.map(({ id, value }) => ({
                  id: requireSome("address id", id),
                  value: givenFields(value),
                })),
              }
            : {}),
          ...(validationErrors ? { validation_errors: givenFields(validationErrors) } : {}),
        },
      },
    },
  };
}

function givenFields(values: AddressValues): Record<string, string> {
  return Object.fromEntries(
    addressFields.flatMap((field) => {
      const value = values[field];
      return value ? [[field, value] as const] : [];
    }),
  );
}
