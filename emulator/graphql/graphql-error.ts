export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a GraphQL request, or with carrying it out. Answered under HTTP 200. */
export class GraphqlError extends Error {
  readonly places: readonly Place[];
  readonly path: readonly (string | number)[] | null;

  constructor(message: string, where: { places?: readonly Place[]; path?: readonly (string | number)[] } = {}) {
    super(message);
    this.name = 'GraphqlError';
    this.places = where.places ?? [];
    this.path = where.path ?? null;
  }

  /** As it stands in the `errors` of an answer. */
  shown(): Record<string, unknown> {
    return {
      message: this.message,
      ...(this.places.length === 0 ? {} : { locations: this.places }),
      ...(this.path === null ? {} : { path: this.path }),
    };
  }
}
