import type { AuditEvent } from '../domain/audit/audit-event.ts';
import type { TrailedRepository } from '../domain/ports.ts';
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

function traceMethods<Methods extends object>(parent: Span, under: (watch: WatchStatement) => Methods): Methods {
  return new Proxy({} as Methods, {
    get: (_, name) => {
      if (typeof name !== 'string') return undefined;
      return (...args: unknown[]) => {
        const span = parent.child(`repository.${name}`);
        const method = Reflect.get(under(watchUnder(span)), name) as AnyMethod;
        const result = method(...args);
        if (result instanceof Promise) result.then(() => span.end(), span.end);
        else span.end();
        return result;
      };
    },
  });
}

/** Each call in a span under `parent`, and its statements in spans under that. */
export function traceRepository(parent: Span, under: (watch: WatchStatement) => TrailedRepository): TrailedRepository {
  const traced = traceMethods(parent, under);
  const recording = (event: AuditEvent) => traceMethods(parent, (watch) => under(watch).recording(event));
  return new Proxy(traced, { get: (target, name) => (name === 'recording' ? recording : Reflect.get(target, name)) });
}
