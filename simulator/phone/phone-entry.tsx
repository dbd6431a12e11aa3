import { createRoot } from "react-dom/client";
import { PhoneApp } from "./phone-app";

const root = document.getElementById("root");
if (root) createRoot(root).render(<PhoneApp />);
