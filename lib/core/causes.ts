/** So deep no chain goes that anybody reads. */
const MOST_CAUSES = 10;

/** An error and the causes behind it, outermost first. Ends where they go round in a circle. */
export function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < MOST_CAUSES; cause = cause.cause) {
    if (causes.includes(cause)) break;
    causes.push(cause);
  }
  return causes;
}
