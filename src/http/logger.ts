import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

interface ErrorFacts {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: string;
  /** Which tells a refused connection from a query that was cancelled. Its message may hold values. */
  readonly cause?: { readonly type: string; readonly code?: string };
}

function codeOf(error: Error): { readonly code?: string } {
  return 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
}

/** No other properties of an error: those of GraphQL hold the whole query text, those of drivers their values. */
function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no Error was thrown.', stack: undefined };
  const { name, message, stack, cause } = error;
  const dueTo = cause instanceof Error && { cause: { type: cause.name, ...codeOf(cause) } };
  return { type: name, message, stack, ...codeOf(error), ...dueTo };
}

const secretNames = [
  'authorization',
  'token',
  'secret',
  'password',
  'client_secret',
  'clientSecret',
  'initToken',
  'masterKeys',
  // The password stands in it.
  'database.url',
];

/** JSON lines to `destination`, standard output unless given. Requests and responses are never logged whole. */
export function createLogger(level: LevelWithSilent, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      serializers: { err: errorFacts, req: () => undefined, res: () => undefined },
      redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
    },
    destination ?? pino.destination(1),
  );
}
