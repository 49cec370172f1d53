/** Why a request is made: what it is for, and which permission of the token it needs. */
export interface Purpose {
  /** Completes "the request for …": `the policy of acme/shop`. */
  readonly what: string;
  /** `contents: read`, or several separated by commas; null where every token will do. */
  readonly permission: string | null;
  /** What to do where the token may not, in place of "give the job that permission". */
  readonly hint?: string;
}

/** One error of a GraphQL answer, which may carry data besides. */
export interface GraphqlError {
  readonly message: string;
  /** `NOT_FOUND`, `FORBIDDEN`, … or null where GitHub names none. */
  readonly type: string | null;
  /** `repository.pullRequest`, or empty. */
  readonly path: string;
}

/** What a GraphQL query brought: the data, and the errors of what is missing from it. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
}

/** What a REST request brought. */
export interface RestAnswer {
  readonly status: number;
  readonly data: unknown;
  /** Whether the `link` header names a next page. */
  readonly hasNextPage: boolean;
}

/** One attempt at a request, for the log of a debug run. */
export interface RequestTrace {
  readonly method: string;
  /** Path and query of the address, without the host. */
  readonly path: string;
  /** The status of the answer, or null where none came. */
  readonly status: number | null;
  readonly durationMs: number;
}

/** GitHub's API, as far as the gate asks it. Every method throws an ApiError where no usable answer came. */
export interface GitHubApi {
  /** Sends a query. An answer with partial data returns with its errors; one without any data throws. */
  graphql(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    purpose: Purpose,
  ): Promise<GraphqlAnswer>;
  /** Sends a request such as `GET /repos/{owner}/{repo}/commits/{ref}` with the parameters of its route. */
  rest(route: string, parameters: Readonly<Record<string, unknown>>, purpose: Purpose): Promise<RestAnswer>;
  /** The address that a route redirects to, without going there: a storage's, which must not see the token. */
  locate(route: string, parameters: Readonly<Record<string, unknown>>, purpose: Purpose): Promise<string>;
  /** How many milliseconds GitHub's clock was ahead of ours at its last answer; null while there was none. */
  skewMs(): number | null;
}
