import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventReader } from '#lib/client/event-lines.ts';

function read(...pieces: string[]): string[] {
  const events: string[] = [];
  const feed = createEventReader((data) => events.push(data));
  for (const piece of pieces) feed(piece);
  return events;
}

describe('an event stream', () => {
  test.each([
    ['one event', 'data: {"a":1}\n\n', ['{"a":1}']],
    ['no space after the colon', 'data:x\n\n', ['x']],
    ['one space only is taken away', 'data:  x\n\n', [' x']],
    ['several lines of one event', 'data: a\ndata: b\n\n', ['a\nb']],
    ['comments, names and ids', ': hi\nevent: news\nid: 7\nretry: 5\ndata: x\n\n', ['x']],
    ['an event without data', 'event: news\n\n: beat\n\n', []],
    ['line ends of other systems', 'data: a\r\n\r\ndata: b\r\rdata: c\n\n', ['a', 'b', 'c']],
    ['an event that is not over yet', 'data: a\n', []],
  ])('%s', (_what, text, events) => {
    expect(read(text)).toEqual(events);
  });

  test('reads the same however it is cut', () => {
    const event = fc.string().map((text) => JSON.stringify({ text }));
    fc.assert(
      fc.property(fc.array(event), fc.constantFrom('\n', '\r\n'), fc.array(fc.nat(200)), (events, end, cuts) => {
        const text = events.map((one) => `: beat${end}data: ${one}${end}${end}`).join('');
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(read(...pieces)).toEqual(events);
      }),
    );
  });

  test('that never ends an event is given up, and not kept', () => {
    const feed = createEventReader(() => undefined);
    expect(() => {
      for (let pieces = 0; pieces < 100; pieces += 1) feed('x'.repeat(1024));
    }).toThrow(RangeError);
  });
});
