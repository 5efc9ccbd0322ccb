import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberCaller } from '../../src/domain/caller.ts';
import { createSecretBox, type MasterKey } from '../../src/domain/credentials/secret-box.ts';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import { aCredential, countedBytes } from '../support/builders.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

const masterKey = (keyId: string): MasterKey => ({ keyId, key: countedBytes(keyId)(32) });
const [older, newer, lost] = [masterKey('older'), masterKey('newer'), masterKey('lost')];
const write = ({ keyId, key }: MasterKey) => `${keyId}:${Buffer.from(key).toString('base64')}`;

let demo: RunningDemo;
let admin: MemberCaller;

const run = (...args: string[]) =>
  runCommand(['rewrap-secrets', ...args], { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken } });

/** Keeps so many more secrets under a key. */
async function keepSecrets(count: number, key: MasterKey) {
  const box = createSecretBox([key], countedBytes('kept'));
  const { organizationId, member } = admin;
  for (let made = 0; made < count; made += 1) {
    const credential = aCredential({ ownerId: member.memberId });
    const sealed = box.seal({ organizationId, clientId: credential.clientId, version: 1 }, `secret ${made}`);
    await demo.repository.createCredential(organizationId, credential, sealed);
  }
}

beforeEach(async () => {
  demo = await startDemo({ EMBEDPATH_MASTER_KEYS: `${write(newer)},${write(older)}` });
  const caller = await demo.deps.repository.findCaller(hashToken(demo.adminToken), demo.deps.now());
  if (!caller) throw new Error('The token stands for nobody.');
  admin = caller;
});
afterEach(() => demo.stop());

describe('embedpath rewrap-secrets', () => {
  it('[K1] counts the secrets in a dry run, and encrypts them anew otherwise, however many', async () => {
    await keepSecrets(450, older);
    const dry = 'secrets would be encrypted anew under the key "newer"\n';
    expect(await run('--dry-run')).toEqual({ exitCode: 0, stdout: `450 ${dry}`, stderr: '' });
    expect(await run()).toEqual({
      exitCode: 0,
      stdout: '450 secrets encrypted anew under the key "newer"\n',
      stderr: '200 secrets done, 250 to go\n400 secrets done, 50 to go\n',
    });
    expect((await run('--dry-run')).stdout).toBe(`0 ${dry}`);
  });

  it('answers JSON alone when it is to', async () => {
    await keepSecrets(201, older);
    const { exitCode, stdout, stderr } = await run('--json');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ rewrapped: 201, remaining: 0, keyId: 'newer' });
  });

  it('fails when secrets remain that the server cannot decrypt, after it has done the others', async () => {
    await keepSecrets(1, older);
    await keepSecrets(1, lost);
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('SECRETS_REMAIN: 1 secret cannot be decrypted by the server');
    const [left] = await demo.deps.repository.listSecretsUnderKeys(admin.organizationId, ['older', 'lost'], 9);
    expect(left).toMatchObject({ secret: { keyId: 'lost' } });
  });

  it('is for administrators', async () => {
    const { exitCode, stderr } = await run('--token', demo.holderToken);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('FORBIDDEN: This is for administrators.')]);
  });
});
