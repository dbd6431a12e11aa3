import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";

/** For `<html className={…}>`: the two families as CSS variables that `globals.css` reads. */
export const fontVariables = `${GeistSans.variable} ${GeistMono.variable}`;
