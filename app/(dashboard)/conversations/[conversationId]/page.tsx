export { default } from "@/app/(dashboard)/conversations/page";
