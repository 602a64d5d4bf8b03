/** A refund that cannot be: what is wrong, and with which field. */
export class RefundRefusal extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(reason);
    this.name = 'RefundRefusal';
    this.field = field;
  }
}
