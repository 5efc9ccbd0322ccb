import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

interface ErrorFacts {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: string;
}

/** No other properties of an error: those of GraphQL hold the whole query text, those of drivers their values. */
function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no Error was thrown.', stack: undefined };
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error && typeof error.code === 'string' && { code: error.code }) };
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
