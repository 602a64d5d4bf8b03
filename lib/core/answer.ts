/** What a handler answers when plain 200 JSON does not say it: a status, and the JSON body that goes with it. */
export class Answer {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}
