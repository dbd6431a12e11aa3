export { default, generateMetadata } from "@/app/(dashboard)/conversations/page";
