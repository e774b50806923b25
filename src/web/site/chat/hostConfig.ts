/** How Adaptive Cards look; `scale` follows « Texte plus grand », for cards count in pixels. */
export function hostConfig(scale: number): object {
  const px = (size: number) => Math.round(size * scale);
  const font = {
    fontFamily: 'var(--font)',
    fontSizes: { small: px(14), default: px(16), medium: px(18), large: px(20), extraLarge: px(24) },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
  };
  return {
    supportsInteractivity: true,
    lineHeights: { small: px(20), default: px(23), medium: px(26), large: px(27), extraLarge: px(32) },
    hostCapabilities: {},
    fontFamily: 'var(--font)',
    fontTypes: { default: font, monospace: font },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
    separator: { lineThickness: 1, lineColor: 'var(--divider)' },
    containerStyles: {
      default: style('transparent'),
      emphasis: style('var(--bg)'),
      accent: style('var(--info-soft)'),
      good: style('var(--ok-soft)'),
      warning: style('var(--warn-soft)'),
      attention: style('var(--err-soft)'),
    },
    actions: {
      maxActions: 5,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      preExpandSingleShowCardAction: false,
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 3 },
    textStyles: {
      heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: px(130) },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 12,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'bolder', spacing: 'small', size: 'default' },
    },
  };
}

function style(backgroundColor: string): object {
  const both = (color: string) => ({ default: color, subtle: color });
  return {
    backgroundColor,
    foregroundColors: {
      default: { default: 'var(--text)', subtle: 'var(--text-2)' },
      dark: both('var(--text)'),
      light: both('var(--surface)'),
      accent: both('var(--info)'),
      good: both('var(--ok)'),
      warning: both('var(--warn)'),
      attention: both('var(--err)'),
    },
  };
}
