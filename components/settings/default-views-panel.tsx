'use client';

import { Button, Checkbox, Fieldset, Panel } from '@bigcommerce/big-design';
import { ArrowDownwardIcon, ArrowUpwardIcon } from '@bigcommerce/big-design-icons';
import { useState, type FormEvent } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { ListsMessages } from '#components/shared/messages/lists-messages.tsx';
import { useDefaultViews, type DefaultViewsControl } from '#lib/client/default-views.ts';
import { useMay } from '#lib/client/session.ts';
import { useViews } from '#lib/client/views.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { DefaultViewsChoice } from '#lib/views/contract.ts';
import { moved } from '#lib/views/defaults-rules.ts';
import { FailureMessage } from './failure-message.tsx';
import { FormButtons } from './form-buttons.tsx';

const Row = styled.div`
  align-items: center;
  display: flex;
  gap: ${({ theme }) => theme.spacing.xxSmall};
  max-width: 24rem;

  > :first-child {
    flex: auto;
    min-width: 0;
  }

  && .bd-button {
    flex: none;
    margin: 0;
  }
`;

/** As wide as the rows above it. */
const Narrow = styled.div`
  max-width: 24rem;
`;

/** Which ready-made views stand above everybody's list, in which order, and what that list opens with. */
export function DefaultViewsPanel() {
  const mayAdminister = useMay('store:admin');
  return mayAdminister ? (
    <ListsMessages>
      <DefaultViews />
    </ListsMessages>
  ) : null;
}

function DefaultViews() {
  const t = useTranslations('lists.views');
  const common = useTranslations('settings.places');
  const { data, error, isValidating, reread, save } = useDefaultViews();
  return (
    <Panel description={t('description')} header={t('title')}>
      {error === undefined ? null : <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />}
      {data === undefined ? (
        error === undefined && <Loading label={common('loading')} />
      ) : (
        <Choice save={save} saved={data} />
      )}
    </Panel>
  );
}

interface ChoiceProps {
  readonly saved: DefaultViewsChoice;
  readonly save: DefaultViewsControl['save'];
}

function Choice({ saved, save }: ChoiceProps) {
  const t = useTranslations('lists.views');
  const name = useTranslations('orderList.views.default');
  const { list } = useViews();
  const [chosen, setChosen] = useState<DefaultViewsChoice['views'] | null>(null);
  const [chosenStart, setChosenStart] = useState<DefaultViewsChoice['start'] | undefined>(undefined);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const views = chosen ?? saved.views;
  const shared = list?.views.filter(({ isShared }) => isShared) ?? [];
  const starts = [
    ...views.flatMap(({ key, isShown }) => (isShown ? [{ value: key, text: name(key) }] : [])),
    ...shared.map((view) => ({ value: view.id, text: visibleText(view.name) })),
  ];
  // What is gone, or is no longer for everybody, stands for all orders; so it does where the list itself is opened.
  const wanted = chosenStart === undefined ? saved.start : chosenStart;
  const start = starts.find(({ value }) => value === wanted)?.value ?? null;
  const isChanged = JSON.stringify(views) !== JSON.stringify(saved.views) || chosenStart !== undefined;
  const settle = () => {
    setChosen(null);
    setChosenStart(undefined);
    setFailure(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setIsSending(true);
    const failed = await save({ views, start });
    setIsSending(false);
    if (failed !== null) return setFailure(failed);
    settle();
    return showOutcome({ type: 'success', text: t('saved') });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <FailureMessage failure={failure} />
      <Fieldset legend={t('legend')}>
        {views.map(({ key, isShown }, at) => (
          <Row key={key}>
            <Checkbox
              checked={isShown}
              label={name(key)}
              onChange={() => setChosen(views.with(at, { key, isShown: !isShown }))}
            />
            <Button
              disabled={at === 0}
              iconOnly={<ArrowUpwardIcon title={t('up', { view: name(key) })} />}
              mobileWidth="auto"
              onClick={() => setChosen(moved(views, at, -1))}
              type="button"
              variant="subtle"
            />
            <Button
              disabled={at === views.length - 1}
              iconOnly={<ArrowDownwardIcon title={t('down', { view: name(key) })} />}
              mobileWidth="auto"
              onClick={() => setChosen(moved(views, at, 1))}
              type="button"
              variant="subtle"
            />
          </Row>
        ))}
      </Fieldset>
      <Narrow>
        <SelectField
          hint={t('startHint')}
          label={t('start')}
          onChange={(value) => setChosenStart(value === '' ? null : value)}
          options={[{ value: '', text: t('startAll') }, ...starts]}
          value={start ?? ''}
        />
      </Narrow>
      <FormButtons isChanged={isChanged} isSending={isSending} onDiscard={settle} />
    </form>
  );
}
