'use client';

import styled from 'styled-components';

/** Buttons beside words of a table: as high as buttons to press, and on the line of the words all the same. */
export const LineButtons = styled.span`
  && .bd-button {
    margin: -0.5rem -0.25rem;
    padding-inline: 0.25rem;
  }

  && .bd-button + .bd-button {
    margin-left: 0.75rem;
  }
`;
