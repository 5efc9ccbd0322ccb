import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { ErrorCode } from '../domain/errors.ts';
import type { ErrorFormatter } from './format-error.ts';
import type { RequestContext } from './unavailable.ts';

interface EndedOperation {
  /** Undefined for what never became an operation: it could not be parsed, did not fit the schema, or names none. */
  readonly type: OperationTypeNode | undefined;
  /** Each once. Names of operations are the client's, of whom some make up a new one for each. */
  readonly rootFields: readonly string[];
  readonly seconds: number;
}

export interface OperationObserver {
  /** Hears of each operation that was answered. */
  operationEnded(operation: EndedOperation): void;
  /** Hears of each top-level error, as the client sees it. */
  errorAnswered(code: string): void;
  /** Hears of each refusal that a payload carries in `userErrors`, whether the client asks for it or not. */
  refusalAnswered(code: ErrorCode): void;
}

/** Beyond this formatter no code of an error is but those that clients may know, which are few. */
export function observeErrors(format: ErrorFormatter, observer: OperationObserver | undefined): ErrorFormatter {
  if (!observer) return format;
  return (formatted, error) => {
    const shown = format(formatted, error);
    observer.errorAnswered(String(shown.extensions?.['code']));
    return shown;
  };
}

/** Of an operation that is valid, so that fragments exist and do not go in circles. */
export function rootFieldsOf(
  { selectionSet }: OperationDefinitionNode,
  { definitions }: DocumentNode,
): readonly string[] {
  const fragments = new Map(
    definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  const fields = new Set<string>();
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(selectionSet);
  return [...fields];
}

export function observeOperations({ operationEnded }: OperationObserver): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      const start = performance.now();
      let known: Pick<EndedOperation, 'type' | 'rootFields'> = { type: undefined, rootFields: [] };
      return {
        didResolveOperation: async ({ operation, document }) => {
          if (!operation) return;
          known = { type: operation.operation, rootFields: rootFieldsOf(operation, document) };
        },
        willSendResponse: async () => {
          operationEnded({ ...known, seconds: (performance.now() - start) / 1000 });
        },
      };
    },
  };
}
