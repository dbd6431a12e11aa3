export { PageMissing as default } from "@/components/errors/page-missing";
