'use client';

import { Box, Button, H3, Link, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { OnboardingMessages } from '#components/shared/messages/onboarding-messages.tsx';
import type { HelpLinks } from '#lib/stores/contract.ts';

const TOPICS = ['reopen', 'find', 'role', 'trouble'] as const;

const Links = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.medium};
`;

interface HelpDialogProps {
  readonly links: HelpLinks;
  readonly onClose: () => void;
}

/** What helps most often, and the ways to more that whoever runs the app has set. */
export function HelpDialog(props: HelpDialogProps) {
  return (
    <OnboardingMessages>
      <Help {...props} />
    </OnboardingMessages>
  );
}

function Help({ links: { documentationUrl, supportUrl }, onClose }: HelpDialogProps) {
  const t = useTranslations('help');
  const close = (
    <Button onClick={onClose} type="button" variant="secondary">
      {t('close')}
    </Button>
  );
  return (
    <Dialog footer={close} onClose={onClose} title={t('title')}>
      {TOPICS.map((topic) => (
        <Box as="section" key={topic} marginBottom="medium">
          <H3 marginBottom="xxSmall">{t(`topics.${topic}.title`)}</H3>
          <Text>{t(`topics.${topic}.text`)}</Text>
        </Box>
      ))}
      {supportUrl === null ? <Text color="secondary60">{t('noSupport')}</Text> : null}
      <Links>
        {documentationUrl === null ? null : <OutLink href={documentationUrl} text={t('documentation')} />}
        {supportUrl === null ? null : <OutLink href={supportUrl} text={t('support')} />}
      </Links>
    </Dialog>
  );
}

function OutLink({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <Link external href={href} rel="noopener noreferrer" target="_blank">
      {text}
    </Link>
  );
}
