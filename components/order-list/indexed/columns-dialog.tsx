'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { ArrowDownwardIcon, ArrowUpwardIcon } from '@bigcommerce/big-design-icons';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';
import { COLUMNS, DEFAULT_COLUMNS, FIXED_COLUMNS, withColumn, withColumnMoved, type Column } from './columns.ts';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  li {
    align-items: center;
    border-bottom: ${({ theme }) => theme.border.box};
    display: flex;
    gap: 0.25rem;
    min-height: 2.75rem;
  }

  label {
    align-items: center;
    cursor: pointer;
    display: flex;
    flex: 1 1 auto;
    gap: 0.75rem;
    min-height: 2.75rem;
  }

  input {
    accent-color: ${({ theme }) => theme.colors.primary};
    height: 1.125rem;
    margin: 0;
    width: 1.125rem;
  }
`;

interface ColumnsDialogProps {
  readonly columns: readonly Column[];
  /** Applied at once. */
  readonly onChange: (columns: readonly Column[]) => void;
  readonly onClose: () => void;
}

/** Which columns the list has, and in which order; by mouse and keys alike. */
export function ColumnsDialog(props: ColumnsDialogProps) {
  return (
    <ListMessages>
      <Choice {...props} />
    </ListMessages>
  );
}

function Choice({ columns, onChange, onClose }: ColumnsDialogProps) {
  const t = useTranslations('listParts.columns');
  const nameOf = useTranslations('orderList.column');
  const footer = (
    <>
      <Button mobileWidth="auto" onClick={() => onChange(DEFAULT_COLUMNS)} type="button" variant="subtle">
        {t('usual')}
      </Button>
      <Button mobileWidth="auto" onClick={onClose} type="button" variant="primary">
        {t('done')}
      </Button>
    </>
  );
  const hidden = COLUMNS.filter((column) => !columns.includes(column));
  return (
    <Dialog footer={footer} onClose={onClose} title={t('title')}>
      <Text color="secondary60">{t('help')}</Text>
      <List>
        {[...columns, ...hidden].map((column) => (
          <ColumnEntry
            column={column}
            columns={columns}
            key={column}
            name={nameOf(column)}
            onChange={onChange}
            place={columns.indexOf(column)}
          />
        ))}
      </List>
    </Dialog>
  );
}

interface ColumnEntryProps extends Pick<ColumnsDialogProps, 'columns' | 'onChange'> {
  readonly column: Column;
  readonly name: string;
  /** -1: hidden. */
  readonly place: number;
}

function ColumnEntry({ column, name, place, columns, onChange }: ColumnEntryProps) {
  const t = useTranslations('listParts.columns');
  const move = (by: -1 | 1) => ({
    disabled: place + by < 0 || place + by >= columns.length,
    marginBottom: 'none' as const,
    mobileWidth: 'auto' as const,
    id: `move-${column}-${by}`,
    onClick: () => {
      onChange(withColumnMoved(columns, column, by));
      // The entry moves in the page, which takes its button's focus away.
      requestAnimationFrame(() => document.getElementById(`move-${column}-${by}`)?.focus());
    },
    type: 'button' as const,
    variant: 'subtle' as const,
  });
  return (
    <li>
      <label>
        <input
          checked={place >= 0}
          disabled={FIXED_COLUMNS.includes(column)}
          onChange={(event) => onChange(withColumn(columns, column, event.target.checked))}
          type="checkbox"
        />
        {name}
      </label>
      {place >= 0 && (
        <>
          <Button {...move(-1)} iconOnly={<ArrowUpwardIcon title={t('earlier', { name })} />} />
          <Button {...move(1)} iconOnly={<ArrowDownwardIcon title={t('later', { name })} />} />
        </>
      )}
    </li>
  );
}
