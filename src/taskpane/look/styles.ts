import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

/** Shared looks; spacing on the 4 px grid, two sizes of text and one of numerals. */
export const useLooks = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  muted: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  numeral: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
    padding: "8px 12px",
  },
  /** Names may be long: two lines, then an ellipsis, and the whole in a tooltip. */
  twoLines: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  wrap: { overflowWrap: "anywhere" },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  column: { display: "flex", flexDirection: "column", gap: "8px" },
  grow: { flexGrow: 1, minWidth: 0 },
  plainList: { listStyleType: "none", margin: 0, padding: 0 },
  plainHeading: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  hiddenText: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  /** A line that is a button: full width, text to the left. */
  line: {
    display: "flex",
    gap: "8px",
    width: "100%",
    boxSizing: "border-box",
    alignItems: "flex-start",
    textAlign: "left",
    padding: "6px 8px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ...shorthands.borderWidth(0),
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
