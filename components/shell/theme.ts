import { createTheme, type ThemeInterface } from '@bigcommerce/big-design-theme';

declare module 'styled-components' {
  // The library's way of telling its theme's type.
  interface DefaultTheme extends ThemeInterface {}
}

const bigDesign = createTheme();

/** BigDesign's theme with its typeface served by us: a page in the control panel's frame loads nothing from elsewhere. */
export const theme: ThemeInterface = {
  ...bigDesign,
  typography: {
    ...bigDesign.typography,
    fontFamily:
      'var(--font-cyrillic-ext), var(--font-cyrillic), var(--font-greek-ext), var(--font-greek), var(--font-vietnamese), var(--font-latin-ext), var(--font-latin), "Helvetica Neue", Arial, sans-serif',
  },
};
