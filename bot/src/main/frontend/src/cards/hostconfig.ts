import { HostConfig } from "adaptivecards";

/**
 * How cards look here: sizes and colours near those of Teams, our own otherwise. Colours are custom properties, so that
 * changing between light and dark redraws no card and loses nothing that was typed.
 */
function colours(name: string) {
  return { default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` };
}

const foreground = {
  default: colours("text"),
  dark: colours("text"),
  light: colours("text-light"),
  accent: colours("accent"),
  good: colours("good"),
  warning: colours("warning"),
  attention: colours("attention"),
};

function container(name: string) {
  return { backgroundColor: `var(--card-${name}-back)`, borderColor: `var(--card-${name}-line)`, foregroundColors: foreground };
}

const sizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 };
const weights = { lighter: 300, default: 400, bolder: 600 };

export const hostConfig = new HostConfig({
  hostCapabilities: null,
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  fontTypes: {
    default: { fontFamily: "var(--font)", fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: "var(--font-fixed)", fontSizes: sizes, fontWeights: weights },
  },
  textStyles: {
    heading: { fontType: "default", size: "medium", weight: "bolder", color: "default", isSubtle: false },
    columnHeader: { fontType: "default", size: "default", weight: "bolder", color: "default", isSubtle: false },
  },
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: container("default"),
    emphasis: container("emphasis"),
    good: container("good"),
    attention: container("attention"),
    warning: container("warning"),
    accent: container("accent"),
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    preExpandSingleShowCardAction: false,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  factSet: {
    title: { color: "default", size: "default", isSubtle: false, weight: "bolder", wrap: true, maxWidth: 130 },
    value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", color: "default", size: "default", isSubtle: false, suffix: " (needed)" },
      optionalInputs: { weight: "bolder", color: "default", size: "default", isSubtle: false },
    },
    errorMessage: { weight: "default", color: "attention", size: "small", spacing: "small" },
  },
});
