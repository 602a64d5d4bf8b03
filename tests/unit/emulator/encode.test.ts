import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cutOff, encode, slowly } from '#emulator/http/encode.ts';

const TEXT = JSON.stringify(Array.from({ length: 200 }, (_, id) => ({ id, name: 'Käthe' })));
const LONG = JSON.stringify(Array.from({ length: 9_000 }, (_, id) => ({ id, name: 'Käthe' })));

describe('bodies', () => {
  test.each([
    ['short', TEXT],
    ['long', LONG],
  ])('%s ones are gzipped when that is accepted', async (_, text) => {
    const { bytes, headers } = await encode(text, true, []);
    expect(headers['Content-Encoding']).toBe('gzip');
    expect(gunzipSync(bytes).toString()).toBe(text);
  });

  test('go out plain when it is not, or when they are tiny', async () => {
    expect(await encode(TEXT, false, [])).toEqual({ bytes: Buffer.from(TEXT), headers: {} });
    expect((await encode('[]', true, [])).headers).toEqual({});
  });

  test('broken gzip says gzip and is none', async () => {
    for (const accepts of [true, false]) {
      const { bytes, headers } = await encode(TEXT, accepts, [{ kind: 'broken_gzip' }]);
      expect(headers['Content-Encoding']).toBe('gzip');
      expect(() => gunzipSync(bytes)).toThrow('invalid block type');
    }
  });

  test('truncated JSON does not parse', async () => {
    const { bytes } = await encode(TEXT, false, [{ kind: 'truncated_json' }]);
    expect(TEXT.startsWith(bytes.toString().slice(0, 100))).toBe(true);
    expect(() => JSON.parse(Buffer.from(bytes).toString())).toThrow(SyntaxError);
  });

  test('cut ones have half of their bytes on the way before the line is cut', async () => {
    const seen: (number | 'cut')[] = [];
    for await (const piece of cutOff(Buffer.from('12345'), () => seen.push('cut'))) seen.push(piece.length);
    expect(seen).toEqual([3, 'cut']);
  });

  test('slow ones arrive whole, in pieces', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of slowly(Buffer.from(TEXT), 1_000, 0)) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe(TEXT);
    expect(pieces.length).toBe(Math.ceil(Buffer.byteLength(TEXT) / 1_000));
  });
});
