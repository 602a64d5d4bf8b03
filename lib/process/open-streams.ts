/** A stream that a browser holds open. */
export interface OpenStream {
  /** Ends it, so that the browser asks anew. */
  end(): void;
}

/**
 * A browser that speaks HTTP/1.1 opens six connections to a site in all: so many streams leave room for the person's
 * requests, and pages beyond them ask from time to time instead.
 */
const MOST_PER_PERSON = 4;

export type OpenStreams = ReturnType<typeof createOpenStreams>;

/** The streams of this process: counted per person, and ended when the process is to stop. */
export function createOpenStreams(mostPerPerson = MOST_PER_PERSON) {
  const streams = new Map<string, Set<OpenStream>>();
  let isStopping = false;
  return {
    /** Takes the stream in, and returns how to take it out; null when the person has as many as one may have. */
    add(person: string, stream: OpenStream): (() => void) | null {
      const theirs = streams.get(person) ?? new Set();
      if (isStopping || theirs.size >= mostPerPerson) return null;
      streams.set(person, theirs.add(stream));
      return () => {
        theirs.delete(stream);
        if (theirs.size === 0 && streams.get(person) === theirs) streams.delete(person);
      };
    },

    count(): number {
      return [...streams.values()].reduce((sum, theirs) => sum + theirs.size, 0);
    },

    /** Ends all and takes no more: a server that stops waits for every answer to end. */
    stop(): void {
      isStopping = true;
      for (const stream of [...streams.values()].flatMap((theirs) => [...theirs])) stream.end();
    },
  };
}
