// Checks the types of docs/assets/js as tsconfig.json says. Vendored libraries are read, not judged.

import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const { config } = ts.readConfigFile(path.join(here, "tsconfig.json"), ts.sys.readFile);
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, here);
const program = ts.createProgram(fileNames, options);
const found = [...errors, ...ts.getPreEmitDiagnostics(program)].filter(({ file }) => !file?.fileName.includes("/vendor/"));

for (const { file, start, messageText } of found) {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  const { line, character } = file ? file.getLineAndCharacterOfPosition(start) : { line: 0, character: 0 };
  const place = file ? `${path.relative(root, file.fileName)}:${line + 1}:${character + 1}` : "tsconfig.json";
  console.error(`${place}  ${text}`);
}
process.exitCode = found.length ? 1 : 0;
