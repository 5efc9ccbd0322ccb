import type { Repository } from '../domain/ports.ts';
import type { WatchStatement } from '../repository/postgres/watch-statements.ts';
import { describeStatement } from './describe-statement.ts';
import type { Span } from './span.ts';

type AnyMethod = (...args: unknown[]) => unknown;

function watchUnder(span: Span): WatchStatement {
  return (text) => {
    const { name, attributes } = describeStatement(text);
    const statement = span.child(name, attributes);
    return (error) => statement.end(error);
  };
}

/** Each call in a span under `parent`, and its statements in spans under that. */
export function traceRepository(parent: Span, under: (watch: WatchStatement) => Repository): Repository {
  return new Proxy({} as Repository, {
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (...args: unknown[]) => {
        const span = parent.child(`repository.${name}`);
        const method = Reflect.get(under(watchUnder(span)), name) as AnyMethod;
        const result = method(...args);
        if (!(result instanceof Promise)) {
          span.end();
          return result;
        }
        result.then(() => span.end(), span.end);
        return result;
      };
    },
  });
}
