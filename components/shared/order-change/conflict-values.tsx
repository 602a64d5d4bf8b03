'use client';

import { Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';

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
  line-height: 1.5;
`;

export interface ConflictValue {
  readonly name: string;
  readonly text: string;
  readonly isMine?: boolean;
}

/** From here on a value may be cut and scroll, so the keyboard must reach it. */
const LONG_TEXT = 150;

/** The values of one field that stand against each other, one under the other: what was seen, what stands now, what is wished. */
export function ConflictValues({
  label,
  values,
}: {
  readonly label: string;
  readonly values: readonly ConflictValue[];
}) {
  const t = useTranslations('orderChange');
  return (
    <>
      <Text bold marginBottom="xSmall">
        {label}
      </Text>
      <Values>
        {values.map(({ name, text, isMine = false }) => (
          <Value $isMine={isMine} key={name}>
            <Name>{name}</Name>
            <Content {...(text.length > LONG_TEXT ? { tabIndex: 0 } : {})}>
              {text === '' ? <em>{t('empty')}</em> : <FreeText text={text} />}
            </Content>
          </Value>
        ))}
      </Values>
    </>
  );
}
