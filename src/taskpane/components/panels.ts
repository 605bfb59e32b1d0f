/** The unit desk's panels besides the issues, loaded together. */
export { HandInCheck } from "./HandInCheck";
export { RowPanel } from "./RowPanel";
export { Scores } from "./Scores";
