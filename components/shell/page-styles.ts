'use client';

import { createGlobalStyle } from 'styled-components';

/** The page around the screens: the control panel's ground colour, and focus that can be seen everywhere. */
export const PageStyles = createGlobalStyle`
  html {
    scroll-padding-top: 4rem;
  }

  body {
    background-color: ${({ theme }) => theme.colors.secondary10};
    color: ${({ theme }) => theme.colors.secondary70};
    -webkit-font-smoothing: antialiased;
  }

  :is(a, button, select, summary, [tabindex='0']):focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary40};
    outline-offset: 2px;
  }

  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after {
      animation-duration: 0.01ms !important;
      transition-duration: 0.01ms !important;
    }
  }
`;
