import { Answer } from '#lib/core/answer.ts';
import { AppError } from '#lib/core/errors.ts';
import { withoutPersonalData, type Viewer } from '#lib/core/personal-data.ts';

/**
 * The one place where an answer is made for a person: where the store keeps customers' personal data from the person's role, it
 * is taken out here, whichever handler made the answer, and out of what a failure tells as well. Services work with the whole
 * order all the while, so that what is written and compared is never the emptied one.
 */
export async function answerTo<T>({ isMasked }: Viewer, work: () => Promise<T>): Promise<unknown> {
  if (!isMasked) return work();
  try {
    const answer = await work();
    if (answer instanceof Answer) return new Answer(answer.status, withoutPersonalData(answer.body));
    return answer === undefined ? undefined : withoutPersonalData(answer);
  } catch (error) {
    throw error instanceof AppError ? withoutPersonalDetails(error) : error;
  }
}

function withoutPersonalDetails(error: AppError): AppError {
  if (error.details === undefined) return error;
  const { code, said, field, retryAfterMs, cause } = error;
  const details = withoutPersonalData(error.details) as Readonly<Record<string, unknown>>;
  return new AppError(code, said, { field, retryAfterMs, cause, details });
}
