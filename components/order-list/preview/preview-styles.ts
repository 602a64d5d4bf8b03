'use client';

import styled from 'styled-components';

/** Beside the list where both have room; a phone opens orders instead. */
export const PreviewFrame = styled.aside`
  border-left: ${({ theme }) => theme.border.box};
  box-sizing: border-box;
  color: ${({ theme }) => theme.colors.secondary70};
  flex: 0 0 22rem;
  font-size: ${({ theme }) => theme.typography.fontSize.medium};
  line-height: 1.25rem;
  max-height: 100vh;
  min-width: 0;
  overflow-y: auto;
  overflow-wrap: anywhere;
  padding: 0 0 ${({ theme }) => theme.spacing.medium} ${({ theme }) => theme.spacing.large};
  position: sticky;
  top: 0;

  h3 {
    color: ${({ theme }) => theme.colors.secondary60};
    font-size: ${({ theme }) => theme.typography.fontSize.small};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
    margin: ${({ theme }) => theme.spacing.medium} 0 ${({ theme }) => theme.spacing.xxSmall};
  }

  p {
    margin: 0;
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    align-items: baseline;
    border-bottom: ${({ theme }) => theme.border.box};
    display: flex;
    gap: 0.5rem;
    justify-content: space-between;
    padding: 0.375rem 0;
  }

  li > :first-child {
    min-width: 0;
  }

  li > :last-child {
    flex: none;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  .minor {
    color: ${({ theme }) => theme.colors.secondary60};
    font-size: ${({ theme }) => theme.typography.fontSize.small};
  }

  @media (max-width: 959.98px) {
    display: none;
  }
`;

export const PreviewHead = styled.header`
  align-items: center;
  background-color: ${({ theme }) => theme.colors.white};
  display: flex;
  gap: 0.25rem;
  padding-bottom: 0.25rem;
  position: sticky;
  top: 0;
  z-index: 1;

  h2 {
    flex: 1 1 auto;
    margin: 0;
  }

  a {
    color: ${({ theme }) => theme.colors.primary};
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
  }
`;

/** Name and value, one under the other where they do not fit beside each other. */
export const Pairs = styled.dl`
  display: grid;
  gap: 0.25rem 0.75rem;
  grid-template-columns: auto minmax(0, 1fr);
  margin: ${({ theme }) => theme.spacing.small} 0 0;

  dt {
    color: ${({ theme }) => theme.colors.secondary60};
  }

  dd {
    margin: 0;
    text-align: right;
  }
`;
