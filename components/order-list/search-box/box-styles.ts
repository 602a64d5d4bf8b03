'use client';

import styled from 'styled-components';

export const Box = styled.form`
  position: relative;
`;

/** The field in BigDesign's looks. What lies under its text underlines a mistake, so both have one font and one place. */
export const Field = styled.div`
  background-color: ${({ theme }) => theme.colors.white};
  border: ${({ theme }) => theme.border.box};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  display: flex;
  height: 2.25rem;
  position: relative;

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary};
    box-shadow: 0 0 0 4px ${({ theme }) => theme.colors.primary20};
  }

  &[data-wrong] {
    border-color: ${({ theme }) => theme.colors.danger};
  }

  > svg {
    color: ${({ theme }) => theme.colors.secondary60};
    flex: none;
    margin: auto 0 auto 0.5rem;
  }

  > div {
    flex: 1 1 auto;
    min-width: 0;
    position: relative;
  }

  input,
  .under {
    background: none;
    border: 0;
    box-sizing: border-box;
    color: ${({ theme }) => theme.colors.secondary70};
    font: inherit;
    height: 100%;
    letter-spacing: normal;
    line-height: calc(2.25rem - 2px);
    margin: 0;
    padding: 0 0.5rem;
    width: 100%;
  }

  input:focus {
    box-shadow: none;
    outline: none;
  }

  input::placeholder {
    color: ${({ theme }) => theme.colors.secondary60};
    opacity: 1;
  }

  .under {
    color: transparent;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
    position: absolute;
    user-select: none;
    white-space: pre;
  }

  .under .wrong {
    text-decoration: underline wavy ${({ theme }) => theme.colors.danger} 1.5px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.2em;
  }

  kbd {
    border: ${({ theme }) => theme.border.box};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    color: ${({ theme }) => theme.colors.secondary60};
    flex: none;
    font: inherit;
    font-size: ${({ theme }) => theme.typography.fontSize.small};
    line-height: 1.25rem;
    margin: auto 0.5rem auto 0;
    padding: 0 0.375rem;
  }

  &:focus-within kbd {
    visibility: hidden;
  }
`;

export const Popup = styled.div`
  background-color: ${({ theme }) => theme.colors.white};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  box-shadow: ${({ theme }) => theme.shadow.floating};
  left: 0;
  margin: 0.25rem 0 0;
  max-height: 20rem;
  max-width: 100%;
  min-width: min(20rem, 100%);
  overflow-y: auto;
  padding: 0.25rem 0;
  position: absolute;
  top: 100%;
  z-index: ${({ theme }) => theme.zIndex.popover};

  > div {
    color: ${({ theme }) => theme.colors.secondary70};
    cursor: pointer;
    display: flex;
    gap: 0.75rem;
    justify-content: space-between;
    padding: 0.375rem 0.75rem;
  }

  > div[aria-selected='true'],
  > div:hover {
    background-color: ${({ theme }) => theme.colors.primary10};
  }

  > div > :first-child {
    overflow-wrap: anywhere;
  }

  > div > :last-child:not(:first-child) {
    color: ${({ theme }) => theme.colors.secondary60};
    text-align: right;
  }
`;

export const Problem = styled.p`
  color: ${({ theme }) => theme.colors.danger50};
  margin: 0.25rem 0 0;
`;
