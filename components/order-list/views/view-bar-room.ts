'use client';

import styled from 'styled-components';

/** The room of the views above the list, which nothing else takes while they are on their way. */
export const ViewBarRoom = styled.div`
  height: 2.25rem;
  margin-bottom: ${({ theme }) => theme.spacing.small};
`;
