import { notFound } from "next/navigation";

/** Whatever no other page answers to, so that the menu stays when an address is wrong. */
export default function MissingPage() {
  notFound();
}
