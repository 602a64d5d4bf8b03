import { describe, expect, test } from 'vitest';
import { settingsChangeSchema, storeSettingsSchema } from '#lib/settings/contract.ts';
import { DOCUMENT_LINE_MAX_LENGTH, MOST_DOCUMENT_LINES, readBlock } from '#lib/settings/document-rules.ts';

const long = 'x'.repeat(DOCUMENT_LINE_MAX_LENGTH);
const full = Array.from({ length: MOST_DOCUMENT_LINES }, () => long).join('\n');

describe('a text on every document', () => {
  test.each([
    ['', ''],
    [' \n \n', ''],
    ['\n\nMaple & Co  \r\n\r\n1 Main St\r  Austin\n\n', 'Maple & Co\n\n1 Main St\n  Austin'],
    [full, full],
  ])('%j is kept as %j', (text, block) => {
    expect(readBlock(text)).toEqual({ block });
  });

  test('has so many lines of such a length at most', () => {
    expect(readBlock(`${full}\nx`)).toEqual({ problem: 'tooManyLines' });
    expect(readBlock(`Maple\n${long}x`)).toEqual({ problem: 'tooLong', text: `${long}x` });
  });

  test('is held to that where it is saved, and is none where it cannot be read', () => {
    const change = { documentAddress: ' Maple \n\n', documentFooter: full };
    expect(settingsChangeSchema.parse(change)).toEqual({ documentAddress: ' Maple', documentFooter: full });
    expect(settingsChangeSchema.safeParse({ documentFooter: `${full}\nx` }).success).toBe(false);
    expect(storeSettingsSchema.parse({ documentAddress: 7 })).toMatchObject({
      documentAddress: '',
      documentFooter: '',
    });
  });
});
