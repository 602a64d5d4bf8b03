'use client';

import { Dropdown } from '@bigcommerce/big-design';
import { useEffect, useRef } from 'react';
import type { MenuProps } from './menu-item.ts';

/** BigDesign's Dropdown, opened as soon as it stands: the person has pressed its stand-in already. */
export function OpenMenu({ items, toggle }: MenuProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const button = place.current?.querySelector('button');
    if (button === null || button === undefined) return;
    button.focus();
    button.click();
  }, []);
  return (
    <span ref={place}>
      <Dropdown
        items={items.map(({ id, text, onChoose }) => ({ hash: id, content: text, onItemClick: onChoose }))}
        maxHeight={320}
        placement="bottom-end"
        positionFixed
        toggle={toggle}
      />
    </span>
  );
}
