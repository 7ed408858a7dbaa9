// The rules for docs/assets/js and docs/sw.js: those that eslint recommends, and no warnings.

import js from "@eslint/js";
import globals from "globals";

const WORKER = ["docs/sw.js", "docs/assets/js/offline/answers.js", "docs/assets/js/offline/download.js"];

export default [
  { ignores: ["docs/assets/vendor/**", "**/node_modules/**"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser },
  },
  {
    files: WORKER,
    languageOptions: {
      sourceType: "script",
      globals: {
        ...globals.serviceworker,
        workbox: "readonly",
        MTENK_FILES: "readonly",
        mtenkAnswers: "readonly",
        mtenkDownload: "readonly",
      },
    },
  },
  { files: ["tests/js/**"], languageOptions: { globals: globals.node } },
];
