// The comparison workbench. Loaded only by the pages that hold one.

import { MtenkWorkbench } from "./element.js";

if (!customElements.get("mtenk-workbench")) customElements.define("mtenk-workbench", MtenkWorkbench);
