import { expect, it } from 'vitest';
import { maskSecrets } from '../../../src/domain/credentials/mask-secrets.ts';
import { mintSecret } from '../../../src/domain/credentials/mint-secret.ts';
import { mintSessionToken } from '../../../src/domain/sessions/session-token.ts';
import { mintToken } from '../../../src/domain/tokens/mint-token.ts';
import { mintWebhookSecret } from '../../../src/domain/webhooks/sign-webhook.ts';
import { countedBytes } from '../../support/builders.ts';

it.each([
  ['a secret of a client credential', mintSecret],
  ['a token of a member or a client', mintToken],
  ['a token of a session', mintSessionToken],
  ['a secret of a webhook', mintWebhookSecret],
])('[K1] masks %s within a text, also when it is only begun', (_, mint) => {
  const secret = mint(countedBytes());
  for (const end of [secret.length, 20]) {
    expect(maskSecrets(`The client "${secret.slice(0, end)}" is unknown.`)).toBe('The client "[secret]" is unknown.');
  }
});

it('leaves all else as it is', () => {
  const text = 'embedpath_session, embedpath.sec, sec_1, embedpath_tok';
  expect(maskSecrets(text)).toBe(text);
});
