import { AppError } from './errors.ts';

/**
 * What keeps the app from running at all, told in English to whoever runs it: it can name files, tables and variables. Should a
 * request meet one, the person who made it is told of trouble and no more.
 */
export class OperatorError extends AppError {
  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super('unavailable', 'general.trouble', options);
    this.message = message;
  }
}
