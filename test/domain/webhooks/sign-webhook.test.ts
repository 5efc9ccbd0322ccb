import { describe, expect, it } from 'vitest';
import { mintWebhookSecret, signWebhook } from '../../../src/domain/webhooks/sign-webhook.ts';
import { countedBytes, frozenNow } from '../../support/builders.ts';
import { checkSignatures } from '../../support/webhook-receiver.ts';

describe('[H3] a signature', () => {
  it('is that of the example in the Standard Webhooks specification', () => {
    const body = '{"test": 2432232314}';
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const headers = signWebhook('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(1_614_265_330_000), body, [secret]);
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is made by each secret, and by no other', () => {
    const random = countedBytes('secrets');
    const [one, two, three] = [mintWebhookSecret(random), mintWebhookSecret(random), mintWebhookSecret(random)];
    const body = '{"wording":"ü"}';
    const headers = signWebhook('id', frozenNow, body, [one, two]);
    expect(checkSignatures({ headers, body }, one)).toEqual([true, false]);
    expect(checkSignatures({ headers, body }, two)).toEqual([false, true]);
    expect(checkSignatures({ headers, body }, three)).toEqual([false, false]);
    expect(checkSignatures({ headers, body: `${body} ` }, one)).toEqual([false, false]);
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});
