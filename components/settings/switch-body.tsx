'use client';

import { Badge, Switch, Text } from '@bigcommerce/big-design';
import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import styled from 'styled-components';
import type { ErrorBody } from '#lib/core/errors.ts';
import { FailureMessage } from './failure-message.tsx';

/** The switch stays before its words, however many lines they take. */
const Row = styled.div`
  align-items: center;
  display: flex;
  gap: 0.75rem;

  > :first-child {
    flex: none;
  }
`;

interface SwitchBodyProps {
  readonly label: string;
  readonly isOn: boolean;
  /** Where it stands, beside the switch. */
  readonly badge: { readonly label: string; readonly variant: NonNullable<ComponentProps<typeof Badge>['variant']> };
  /** What it means, a paragraph each. */
  readonly about: readonly string[];
  readonly onSwitch: () => Promise<ErrorBody | null>;
  /** What else can be done, for which it is at work and whose failures are told at the same place. */
  readonly children?: (work: Work) => ReactNode;
}

export interface Work {
  readonly isAtWork: boolean;
  readonly act: (work: () => Promise<ErrorBody | null>) => void;
}

/** A panel's one switch with what is to be known of it. What is switched counts at once; why it could not be is said above. */
export function SwitchBody({ label, isOn, badge, about, onSwitch, children }: SwitchBodyProps) {
  const id = useId();
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const [isAtWork, setIsAtWork] = useState(false);
  const act = async (work: () => Promise<ErrorBody | null>) => {
    // Not disabled meanwhile: whoever works by keyboard would lose the place.
    if (isAtWork) return;
    setIsAtWork(true);
    setFailure(await work());
    setIsAtWork(false);
  };
  return (
    <>
      <FailureMessage failure={failure} />
      <Row>
        <Switch
          aria-describedby={about.map((_, at) => `${id}-${at}`).join(' ')}
          aria-label={label}
          checked={isOn}
          onChange={() => void act(onSwitch)}
        />
        <Text as="span" marginBottom="none">
          {label} <Badge label={badge.label} variant={badge.variant} />
        </Text>
      </Row>
      {about.map((text, at) => (
        <Text color="secondary60" id={`${id}-${at}`} key={text} marginTop="small">
          {text}
        </Text>
      ))}
      {children?.({ isAtWork, act: (work) => void act(work) })}
    </>
  );
}
