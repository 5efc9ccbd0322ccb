// How long a diagnosis holds everybody else up: the longest turn of the event loop while a URL is diagnosed, and the whole answer, for
// URLs that people paste and for hostile ones of the most that is read. The server without a socket, rehearsed as at its start.
import { createHmac } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { rehearseSearch } from '../src/domain/embeds/diagnose/near-misses/rehearse-search.ts';
import { startDemoServer } from './start-server.ts';

const rounds = 30;
const { app, deps, stop, adminToken, embedSecret, clientId } = await startDemoServer({
  DIAGNOSES_PER_MINUTE: '100000',
});
rehearseSearch(deps, 3000);

const path = '/embed/1-a500000000000000000001';
const user = ':email=ben%40host.example&:external_user_id=7&:external_user_team=Embed%20Customers';
const query = `:nonce=7f3a&:client_id=${clientId}&${user}&:mode=userbacked&:session_length=600&:time=${Math.floor(Date.now() / 1000)}`;
const sign = (text: string, key: string) => createHmac('sha256', key).update(text).digest('hex');
const url = (further: string, key: string, sent = further) =>
  `${path}?${query}${sent}&:signature=${sign(`${deps.publicBaseUrl}${path}?${query}${further}`, key)}`;
const upTo = (length: number, part: (index: number) => string) => {
  let text = '';
  for (let index = 0; text.length < length - 64; index += 1) text += part(index);
  return text.slice(0, length);
};
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object) => `${part({ alg: 'HS256', kid: clientId })}.${part(claims)}.${'A'.repeat(43)}`;

const subjects = {
  'right signature': url('', embedSecret),
  'newline behind the secret': url('', `${embedSecret}\n`),
  'parameter removed': url('&:theme=Dark', embedSecret, ''),
  'unknown secret': url('', 'unknown'),
  'unknown secret, 1,000 parameters': url(
    upTo(13_000, (index) => `&p${index}=${index}`),
    'unknown',
  ),
  'unknown secret, values of percent-encoding': url(`&p=${upTo(15_000, () => '%C3%A9')}`, 'unknown'),
  'unknown secret, one value of 15,000': url(`&p=${'a'.repeat(15_000)}`, 'unknown'),
  'a run of 15,000 "?"': url(`&p=${'?'.repeat(15_000)}`, 'unknown'),
  'a run of 15,000 spaces': url(`&p=${' '.repeat(15_000)}x`, 'unknown'),
  'a signature of 15,000 characters': `${path}?${query}&:signature=${'ab'.repeat(7500)}`,
  'a thousand signatures': `${path}?${upTo(16_000, (index) => `&:signature=${index}`)}`,
  'JWT with 14,000 brackets behind it': `/acme/workbook/4zSjyoCDDjqTjVkB3MP4Wv?:jwt=${token({})}${'.,;)'.repeat(3500)}x`,
  'JWT of a thousand claims': `/acme/workbook/4zSjyoCDDjqTjVkB3MP4Wv?:jwt=${token(Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`c${index}`, index])))}`,
} as const;

async function diagnose(pasted: string, times: number): Promise<string> {
  const field = 'diagnoseEmbedUrl(url: $url) { code checks { name status found } nearMisses { kind } }';
  const fields = Array.from({ length: times }, (_, index) => `d${index}: ${field}`);
  const query = `query ($url: String!) { ${fields.join(' ')} }`;
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${adminToken}` },
    payload: { query, variables: { url: pasted } },
  });
  const diagnosis = answer.json().data?.d0;
  return diagnosis ? `${diagnosis.code} ${diagnosis.nearMisses[0]?.kind ?? ''}` : answer.body.slice(0, 80);
}

const cells = (ms: readonly number[]) => {
  const sorted = [...ms].sort((left, right) => left - right);
  return [0.5, 0.95, 1].map((share) =>
    (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1).padStart(7),
  );
};

const manyAtOnce = 'fifty of an unknown secret at once';
for (const [name, pasted] of [...Object.entries(subjects), [manyAtOnce, subjects['unknown secret']] as const]) {
  const turns: number[] = [];
  const answers: number[] = [];
  let verdict = '';
  const isMany = name === manyAtOnce;
  for (let round = 0; round < (isMany ? 3 : rounds); round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await wait(5);
    delay.reset();
    const start = performance.now();
    verdict = await diagnose(pasted, isMany ? 50 : 1);
    answers.push(performance.now() - start);
    await wait(5);
    delay.disable();
    turns.push(delay.max / 1e6);
  }
  process.stdout.write(
    `${name.padEnd(44)} longest turn ${cells(turns).join('')}   answer ${cells(answers).join('')} ms (median, 95 %, most)   ${verdict}\n`,
  );
}
await stop();
