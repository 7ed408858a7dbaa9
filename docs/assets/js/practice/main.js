import { MtenkExam } from "./page/element.js";

customElements.define("mtenk-exam", MtenkExam);
