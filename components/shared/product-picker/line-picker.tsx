'use client';

import { Button, Flex } from '@bigcommerce/big-design';
import { useState, type ReactNode } from 'react';
import type { PickedProduct } from '#lib/catalogue/contract.ts';
import { Buttons } from './picker-form-styles.ts';
import { ProductForm } from './product-form.tsx';
import { ProductSearch } from './product-search.tsx';

/** What a form for a line can tell of itself while its line is on the way, and hands on when it is done. */
export interface LineFormState {
  readonly isSending: boolean;
  /** Why the last try failed; empty for nothing. */
  readonly problem: string;
  readonly onBack: () => void;
}

/** A kind of line besides those of the catalogue. */
export interface LineForm<Line> {
  readonly name: string;
  readonly render: (state: LineFormState & { readonly onPick: (line: Line) => void }) => ReactNode;
}

interface LinePickerProps<Line> {
  readonly forms: readonly LineForm<Line>[];
  /**
   * Called for each line that the person adds. The picker is then ready for the next: at once, or, where the line has to be sent,
   * when the promise tells null. Told a problem it stays with the form.
   */
  readonly onPick: (line: PickedProduct | Line) => Promise<string | null> | undefined;
}

type Stage =
  | { readonly kind: 'search'; readonly isReturn: boolean }
  | { readonly kind: 'product'; readonly productId: number; readonly variantId: number | null }
  | { readonly kind: 'form'; readonly name: string };

const FIRST: Stage = { kind: 'search', isReturn: false };
const SEARCH: Stage = { kind: 'search', isReturn: true };

/** Puts a line together: from the catalogue, with its options and modifiers, or by one of the other forms. */
export function LinePicker<Line>({ forms, onPick }: LinePickerProps<Line>) {
  const [stage, setStage] = useState<Stage>(FIRST);
  const [sending, setSending] = useState({ isSending: false, problem: '' });
  const leave = () => {
    setSending({ isSending: false, problem: '' });
    setStage(SEARCH);
  };
  const pick = async (line: PickedProduct | Line): Promise<void> => {
    const answer = onPick(line);
    if (answer === undefined) return leave();
    setSending({ isSending: true, problem: '' });
    const problem = await answer;
    return problem === null ? leave() : setSending({ isSending: false, problem });
  };
  const state = { ...sending, onBack: leave, onPick: (line: PickedProduct | Line) => void pick(line) };
  if (stage.kind === 'product')
    return <ProductForm {...state} productId={stage.productId} variantId={stage.variantId} />;
  const form = stage.kind === 'form' ? forms.find(({ name }) => name === stage.name) : undefined;
  if (form !== undefined) return form.render(state);
  return (
    <Flex flexDirection="column" flexGap="0.5rem">
      <ProductSearch
        onChoose={({ id, variantId }) => setStage({ kind: 'product', productId: id, variantId })}
        takesFocus={stage.kind === 'search' && stage.isReturn}
      />
      <Buttons>
        {forms.map(({ name }) => (
          <Button
            key={name}
            marginBottom="none"
            mobileWidth="auto"
            onClick={() => setStage({ kind: 'form', name })}
            type="button"
            variant="secondary"
          >
            {name}
          </Button>
        ))}
      </Buttons>
    </Flex>
  );
}
