'use client';

import { CloseIcon } from '@bigcommerce/big-design-icons';
import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { MOST_TAG_CHARACTERS, readTag } from '#lib/tags/rules.ts';

const Chip = styled.li`
  display: inline-flex;
  align-items: center;
  max-width: 100%;
  border-radius: ${theme.borderRadius.normal};
  background: ${theme.colors.secondary20};
  color: ${theme.colors.secondary70};

  > span,
  > button {
    padding: ${theme.spacing.xxSmall} ${theme.spacing.xSmall};
  }

  button {
    min-width: 1.5rem;
    color: inherit;
    font: inherit;
    text-align: left;
    background: none;
    border: 0;
    border-radius: ${theme.borderRadius.normal};
    cursor: pointer;

    &:hover {
      background: ${theme.colors.secondary30};
    }
  }

  > button:last-child:not(:first-child) {
    display: inline-flex;
    padding: ${theme.spacing.xxSmall};
  }
`;

const Name = styled.input`
  width: 10rem;
  max-width: 100%;
  padding: ${theme.spacing.xxSmall} ${theme.spacing.xSmall};
  font: inherit;
  border: 1px solid ${theme.colors.primary};
  border-radius: ${theme.borderRadius.normal};
`;

interface TagChipProps {
  readonly tag: string;
  readonly mayEdit: boolean;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
  readonly onRename: (tag: string) => Promise<boolean>;
}

/** A tag: pressing its name changes it, the cross takes it off. */
export function TagChip({ tag, mayEdit, isBusy, onRemove, onRename }: TagChipProps) {
  const t = useTranslations('orderHistory.tags');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const isRenaming = typed !== null;
  useEffect(() => {
    if (isRenaming) field.current?.focus();
  }, [isRenaming]);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const read = readTag(typed ?? '');
    if (!('tag' in read)) return;
    if (read.tag === tag) setTyped(null);
    else void onRename(read.tag).then((isDone) => isDone && setTyped(null));
  };
  if (!mayEdit)
    return (
      <Chip>
        <span>
          <FreeText text={tag} />
        </span>
      </Chip>
    );
  if (typed !== null)
    return (
      <li>
        <form onSubmit={rename}>
          <Name
            aria-label={t('renameLabel')}
            disabled={isBusy}
            maxLength={MOST_TAG_CHARACTERS}
            onBlur={() => setTyped(null)}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped(null);
            }}
            ref={field}
            value={typed}
          />
        </form>
      </li>
    );
  return (
    <Chip>
      <button aria-label={t('rename', { tag })} disabled={isBusy} onClick={() => setTyped(tag)} type="button">
        <FreeText text={tag} />
      </button>
      <button disabled={isBusy} onClick={onRemove} type="button">
        <CloseIcon size="medium" title={t('remove', { tag })} />
      </button>
    </Chip>
  );
}
