'use client';

import { Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import styled from 'styled-components';

const Values = styled.dl`
  display: grid;
  gap: ${theme.spacing.xSmall};
  margin: 0 0 ${theme.spacing.medium};
`;

const Value = styled.div<{ $isMine: boolean }>`
  padding: ${theme.spacing.xSmall} ${theme.spacing.small};
  background: ${({ $isMine }) => ($isMine ? theme.colors.primary10 : theme.colors.secondary10)};
  border-left: 4px solid ${({ $isMine }) => ($isMine ? theme.colors.primary40 : theme.colors.secondary40)};
`;

const Name = styled.dt`
  color: ${theme.colors.secondary60};
  font-size: ${theme.typography.fontSize.small};
`;

const Content = styled.dd`
  max-height: 9rem;
  margin: 0;
  overflow-y: auto;
  color: ${theme.colors.secondary70};
`;

interface ConflictValue {
  readonly name: string;
  readonly content: ReactNode;
  readonly isMine?: boolean;
}

/** The values of one field that stand against each other, one under the other: what was seen, what stands now, what is wished. */
export function ConflictValues({
  label,
  values,
}: {
  readonly label: string;
  readonly values: readonly ConflictValue[];
}) {
  return (
    <>
      <Text bold marginBottom="xSmall">
        {label}
      </Text>
      <Values>
        {values.map(({ name, content, isMine = false }) => (
          <Value $isMine={isMine} key={name}>
            <Name>{name}</Name>
            <Content>{content}</Content>
          </Value>
        ))}
      </Values>
    </>
  );
}
