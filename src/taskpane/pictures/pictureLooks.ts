import { makeStyles, tokens } from "@fluentui/react-components";

const contrast = "@media (forced-colors: active)";

/** Marks and texts of pictures: one hue and grey, from the theme; the system's own colours in high contrast. */
export const usePictureLooks = makeStyles({
  figure: { margin: "0 0 16px" },
  heading: { margin: "0 0 4px" },
  finding: { margin: "0 0 4px" },
  svg: { display: "block", width: "100%", maxWidth: "480px", height: "auto" },
  /** Keeps its size and scrolls. */
  wide: { display: "block" },
  scroll: {
    overflowX: "auto",
    scrollbarWidth: "thin",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    [contrast]: { fill: "CanvasText" },
  },
  faint: { fill: tokens.colorNeutralForeground2, [contrast]: { fill: "CanvasText" } },
  end: { textAnchor: "end" },
  middle: { textAnchor: "middle" },
  main: { fill: tokens.colorBrandBackground, [contrast]: { fill: "Highlight" } },
  other: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.5px",
    [contrast]: { fill: "Canvas", stroke: "CanvasText" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, fill: "none", [contrast]: { stroke: "GrayText" } },
  link: { stroke: tokens.colorNeutralStroke1, strokeWidth: "2px", [contrast]: { stroke: "CanvasText" } },
  area: {
    fill: tokens.colorBrandBackground,
    fillOpacity: 0.15,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    [contrast]: { fill: "none", stroke: "Highlight" },
  },
  average: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.5px",
    strokeDasharray: "4 3",
    [contrast]: { stroke: "CanvasText" },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold, verticalAlign: "top" },
    "& td, & th": { padding: "2px 8px 2px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  summary: { cursor: "pointer", padding: "4px 0", color: tokens.colorBrandForegroundLink },
  box: { overflowX: "auto", maxHeight: "320px", overflowY: "auto" },
});
