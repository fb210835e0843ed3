import { defineConfig } from "vite";

/** Addresses without a leading slash, so that the built page runs from any folder of any server. */
export default defineConfig({ base: "./", build: { target: "es2022" } });
