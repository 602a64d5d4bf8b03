'use client';

import { createGlobalStyle } from 'styled-components';

/**
 * On paper there is nothing but what carries `data-printed`, and of what lies around it nothing that takes room. No size of
 * paper is named: the printer's own is right, A4 here and Letter there.
 */
export const PrintStyles = createGlobalStyle`
  @page {
    margin: 15mm;
  }

  @media print {
    html,
    body {
      background: none;
    }

    body *:not([data-printed], [data-printed] *, :has([data-printed])) {
      display: none !important;
    }

    body *:has([data-printed]) {
      display: block;
      max-width: none;
      min-height: 0;
      margin: 0;
      padding: 0;
    }
  }
`;
