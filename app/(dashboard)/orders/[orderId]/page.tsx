export { default, generateMetadata } from "@/app/(dashboard)/orders/page";
