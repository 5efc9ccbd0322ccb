import { cause, type KeyGuess } from '../guess.ts';

/** Names under which signers keep the secret. */
export const variables: readonly string[] = [
  'EMBED_SECRET',
  'SECRET',
  'CLIENT_SECRET',
  'SIGMA_EMBED_SECRET',
  'SIGMA_SECRET',
];

/** What stands in for a secret that was never read, or never filled in. */
// biome-ignore format: a list
const placeholders: readonly string[] = [
  'undefined', 'null', 'None', 'nil', 'false', 'secret', ...variables, '[object Object]', 'YOUR_SECRET', 'YOUR_EMBED_SECRET',
  'YOUR_CLIENT_SECRET', 'your-secret', 'your_secret', 'your_client_secret', '<secret>', '<YOUR_SECRET>', '<your-secret>',
  ...variables.slice(0, 2).flatMap((name) => [`\${${name}}`, `$${name}`, `process.env.${name}`, `{{${name}}}`, `%${name}%`]),
  'changeme', 'EMBEDPATH_SECRET', 'EMBED_SECRET_KEY', 'SECRET_KEY', '{{ .Values.embedSecret }}', 'password', 'test',
  'embed_secret', 'client_secret', 'secret_key', 'YOUR_SECRET_HERE', 'YOUR_SECRET_KEY', 'your-embed-secret',
  'your_embed_secret', 'your-client-secret', 'my-secret', '<EMBED_SECRET>', '[REDACTED]', 'true', 'True', 'NULL', 'NaN', '0',
  ...variables.slice(2).flatMap((name) => [`\${${name}}`, `$${name}`, `process.env.${name}`]),
  '{{ secret }}', '***', '********', 'REPLACE_ME', 'xxx',
];

export function* missingSecrets(): Generator<KeyGuess> {
  const message =
    'It was signed without the secret: look why the signer does not get at it, for example an environment variable that is not set.';
  const detail = 'The key was empty.';
  yield { key: '', causes: [cause('SECRET_ENCODING', message, detail)] };
  for (const key of placeholders) {
    yield { key, causes: [cause('SECRET_ENCODING', message, `The key was the text ${JSON.stringify(key)}.`)] };
  }
}
