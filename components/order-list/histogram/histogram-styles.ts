'use client';

import styled from 'styled-components';

export const Chart = styled.div`
  margin-bottom: ${({ theme }) => theme.spacing.small};
`;

export const Bars = styled.div`
  border-bottom: ${({ theme }) => theme.border.box};
  cursor: crosshair;
  touch-action: pan-y;
  user-select: none;

  svg {
    display: block;
    width: 100%;
  }

  .back {
    fill: transparent;
  }

  .bar {
    fill: ${({ theme }) => theme.colors.primary30};
  }

  .in .back {
    fill: ${({ theme }) => theme.colors.primary10};
  }

  .in .bar {
    fill: ${({ theme }) => theme.colors.primary};
  }
`;

export const Caption = styled.div`
  color: ${({ theme }) => theme.colors.secondary60};
  display: flex;
  font-size: ${({ theme }) => theme.typography.fontSize.small};
  gap: 0.5rem;
  justify-content: space-between;
  line-height: 1.25rem;
  white-space: nowrap;

  > :nth-child(2) {
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
