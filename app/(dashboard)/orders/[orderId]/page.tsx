export { default } from "@/app/(dashboard)/orders/page";
