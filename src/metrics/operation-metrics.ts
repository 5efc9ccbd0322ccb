import { Counter, Histogram, type Registry } from 'prom-client';
import type { OperationObserver } from '../graphql/observe-operations.ts';
import { secondsOfAnswers } from './request-metrics.ts';

/** By the fields of the schema that an operation asks for, which no client can add to; more than one is `several`. */
export function createOperationMetrics(registry: Registry): OperationObserver {
  const durations = new Histogram({
    name: 'embedpath_graphql_operation_duration_seconds',
    help: 'Time that a GraphQL operation took, by its type and root field ("several": more than one, "none": it did not fit the schema).',
    labelNames: ['type', 'field'],
    buckets: secondsOfAnswers,
    registers: [registry],
  });
  const rootFields = new Counter({
    name: 'embedpath_graphql_root_fields_total',
    help: 'Operations that asked for a root field, by type and field; an operation counts for each that it asks for.',
    labelNames: ['type', 'field'],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'embedpath_graphql_errors_total',
    help: 'Top-level errors in GraphQL answers, by code; refusals in "userErrors" are none.',
    labelNames: ['code'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'embedpath_graphql_refusals_total',
    help: 'Refusals of something that the caller can mend ("userErrors"), by code.',
    labelNames: ['code'],
    registers: [registry],
  });
  return {
    operationEnded: ({ type = 'none', rootFields: fields, seconds }) => {
      const [field = 'none', ...others] = fields;
      durations.observe({ type, field: others.length > 0 ? 'several' : field }, seconds);
      for (const one of fields) rootFields.inc({ type, field: one });
    },
    errorAnswered: (code) => errors.inc({ code }),
    refusalAnswered: (code) => refusals.inc({ code }),
  };
}
