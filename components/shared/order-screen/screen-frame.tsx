'use client';

import { H1, Message, Text, type MessageProps } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { Actions, Frame, Head, TitleLine, Ways } from './screen-styles.ts';

interface ScreenFrameProps {
  readonly title: string;
  readonly badge?: ReactNode;
  readonly description?: string;
  /** Buttons beside the title. */
  readonly action?: ReactNode;
  /** Ways away from the screen: back first. */
  readonly ways?: ReactNode;
  /** What must be known before anything else on the page. */
  readonly notices?: MessageProps['messages'];
  readonly children: ReactNode;
}

/** The page around an order, and around all work on one. */
export function ScreenFrame(props: ScreenFrameProps) {
  const { title, badge, description = '', action, ways, notices = [], children } = props;
  return (
    <Frame>
      <Head>
        {ways === undefined ? null : <Ways>{ways}</Ways>}
        <div>
          <TitleLine>
            <H1 marginBottom="none">{title}</H1>
            {badge}
          </TitleLine>
          {description === '' ? null : <Text marginBottom="none">{description}</Text>}
        </div>
        {action === undefined ? null : <Actions>{action}</Actions>}
      </Head>
      {notices.length === 0 ? null : <Message messages={notices} type="warning" />}
      <main>{children}</main>
    </Frame>
  );
}
