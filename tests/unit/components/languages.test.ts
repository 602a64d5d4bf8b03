import { readdir, readFile } from 'node:fs/promises';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/core/languages.ts';

const FOLDER = new URL('../../../components/shared/messages/', import.meta.url);
const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
const english = files.filter((name) => /^en[.-]/.test(name));

async function textsOf(file: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const collect = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else for (const [name, inner] of Object.entries(value as object)) collect(inner, `${path}.${name}`);
  };
  collect(JSON.parse(await readFile(new URL(file, FOLDER), 'utf8')), '');
  return texts;
}

/** What a message takes from the screen: names of its arguments and tags. */
function takes(elements: readonly MessageFormatElement[]): string[] {
  const names = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      element.type === TYPE.tag
        ? takes(element.children)
        : element.type === TYPE.plural || element.type === TYPE.select
          ? Object.values(element.options).flatMap(({ value }) => takes(value))
          : [];
    return [`${element.type === TYPE.tag ? '<>' : '{}'}${element.value}`, ...inner];
  });
  return [...new Set(names)].toSorted();
}

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  test.each(english)('has every text of %s, with the same values in it', async (file) => {
    const source = await textsOf(file);
    const translated = await textsOf(file.replace(/^en/, language));
    expect([...translated.keys()].toSorted()).toEqual([...source.keys()].toSorted());
    const differing = [...source].filter(([name, text]) => {
      const other = translated.get(name) ?? '';
      return takes(parse(other)).join() !== takes(parse(text)).join();
    });
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  test('is not English: most longer texts differ', async () => {
    const pairs = await Promise.all(
      english.map(async (file) => {
        const translated = await textsOf(file.replace(/^en/, language));
        return [...(await textsOf(file))].map(([name, text]) => [text, translated.get(name)] as const);
      }),
    );
    const longer = pairs.flat().filter(([text]) => text.length > 25);
    const same = longer.filter(([text, translated]) => text === translated);
    expect(same.length).toBeLessThan(longer.length * 0.02);
  });
});
