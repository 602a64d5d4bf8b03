/** An event longer than this is none of ours: numbers of orders and a status are all that is told. */
const LONGEST_EVENT = 64 * 1024;

/**
 * Reads a `text/event-stream` as it comes in pieces, and calls back with the data of each event (HTML Living Standard:
 * server-sent events). Names, ids and retry times of events are passed over: our streams have none. Throws where an event
 * does not end.
 */
export function createEventReader(onData: (data: string) => void): (piece: string) => void {
  let rest = '';
  let data: string[] = [];
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_EVENT) throw new RangeError('an event that does not end');
    for (const line of lines) {
      if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
      if (line !== '' || data.length === 0) continue;
      const event = data.join('\n');
      data = [];
      onData(event);
    }
  };
}
