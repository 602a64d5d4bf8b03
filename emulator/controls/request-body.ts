/** A control that was called wrongly: answered as 400 with this text, 404 where `status` says so. */
export class ControlError extends Error {
  readonly status: 400 | 404;

  constructor(message: string, status: 400 | 404 = 400) {
    super(message);
    this.status = status;
  }
}

/** A JSON object as sent to a control, read field by field. Every wrong field is an error that names it. */
export class RequestBody {
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(fields: Readonly<Record<string, unknown>>) {
    this.fields = fields;
  }

  static async of(request: Request): Promise<RequestBody> {
    const text = await request.text();
    if (text === '') return new RequestBody({});
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      throw new ControlError('The body is not JSON.');
    }
    if (!isObject(parsed)) throw new ControlError('The body must be a JSON object.');
    return new RequestBody(parsed);
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === null) throw new ControlError(`"${name}" is required.`);
    return value;
  }

  optionalText(name: string): string | null {
    const value = this.fields[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw new ControlError(`"${name}" must be a text.`);
    return value;
  }

  integer(name: string): number {
    const value = this.optionalInteger(name);
    if (value === null) throw new ControlError(`"${name}" is required.`);
    return value;
  }

  optionalInteger(name: string): number | null {
    const value = this.fields[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      throw new ControlError(`"${name}" must be a whole number.`);
    }
    return value;
  }

  /** A whole number from `least` to `most`. */
  optionalIntegerFrom(name: string, least: number, most: number): number | null {
    const value = this.optionalInteger(name);
    if (value !== null && (value < least || value > most))
      throw new ControlError(`"${name}" must be from ${least} to ${most}.`);
    return value;
  }

  integerFrom(name: string, least: number, most: number): number {
    const value = this.optionalIntegerFrom(name, least, most);
    if (value === null) throw new ControlError(`"${name}" is required.`);
    return value;
  }

  /** Any number from `least` to `most`. */
  optionalNumber(name: string, least: number, most: number): number | null {
    const value = this.fields[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      throw new ControlError(`"${name}" must be a number from ${least} to ${most}.`);
    }
    return value;
  }

  optionalBoolean(name: string): boolean | null {
    const value = this.fields[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'boolean') throw new ControlError(`"${name}" must be true or false.`);
    return value;
  }

  optionalTexts(name: string): string[] | null {
    const value = this.fields[name];
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
      throw new ControlError(`"${name}" must be a list of texts.`);
    }
    return value;
  }

  optionalObject(name: string): RequestBody | null {
    const value = this.fields[name];
    if (value === undefined || value === null) return null;
    if (!isObject(value)) throw new ControlError(`"${name}" must be an object.`);
    return new RequestBody(value);
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
