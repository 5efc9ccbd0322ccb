import { type ExecutionResult, type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** What issued secrets look like, whole or in part. */
const pattern = /embedpath_sec_[\w-]{16,}|whsec_[A-Za-z0-9+/]{16,}/g;

/** Secrets of another form, which a test has fixed. */
const fixed = new Set<string>();
const leaks: string[] = [];

/** From now on this secret, too, is looked for everywhere. */
export function watchSecret(secret: string): void {
  for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) fixed.add(form);
}

/** Whatever is looked for, as a regular expression of PostgreSQL. */
export function secretPattern(): string {
  return [pattern.source, ...[...fixed].map((secret) => secret.replace(/[^A-Za-z0-9]/g, '\\$&'))].join('|');
}

/** Secrets that were found since this was asked last, where they must never be (K1); each as its place, without the secret. */
export function takeLeaks(): string[] {
  return leaks.splice(0);
}

export function watchText(place: string, text: string): void {
  const found = (text.match(pattern) ?? []).length + [...fixed].filter((secret) => text.includes(secret)).length;
  if (found > 0) leaks.push(place);
}

/** The fields of an operation under the keys by which its answer has them; those of fragments, which no test needs here, left out. */
function fieldsOf(selections: SelectionSetNode | undefined): [key: string, field: FieldNode][] {
  const fields = selections?.selections.filter((selection) => selection.kind === Kind.FIELD) ?? [];
  return fields.map((field) => [field.alias?.value ?? field.name.value, field]);
}

const mutationsThatShow = ['createClientCredential', 'rotateClientCredential', 'createWebhook', 'rotateWebhookSecret'];

/** Where the answer to an operation shows a secret that was just made: the paths of two keys each. */
function pathsThatShow(source: string): (readonly [string, string])[] {
  return parse(source, { noLocation: true }).definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
    return fieldsOf(operation.selectionSet)
      .filter(([, { name }]) => mutationsThatShow.includes(name.value))
      .flatMap(([outer, field]) =>
        fieldsOf(field.selectionSet)
          .filter(([, { name }]) => name.value === 'secret')
          .map(([inner]) => [outer, inner] as const),
      );
  });
}

/** Whether it is worth reading an answer. */
export function mayHoldSecret(text: string): boolean {
  return /embedpath_sec_|whsec_/.test(text);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Looks for secrets in an answer, except where it shows a new one; answers these. */
export function watchAnswer(source: string, answer: Pick<ExecutionResult, 'data' | 'errors'>): string[] {
  if (!JSON.stringify(answer).match(pattern)) {
    watchText('an answer', JSON.stringify(answer));
    return [];
  }
  const data: Record<string, unknown> = JSON.parse(JSON.stringify(answer.data ?? {}));
  const shown: string[] = [];
  for (const [outer, inner] of pathsThatShow(source)) {
    const payload: unknown = data[outer];
    if (!isRecord(payload) || typeof payload[inner] !== 'string') continue;
    shown.push(payload[inner]);
    data[outer] = { ...payload, [inner]: null };
  }
  watchText('an answer', JSON.stringify([data, answer.errors]));
  return shown;
}
