import { createHmac } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { toUrlId } from '../../../src/domain/ids.ts';
import { documentText } from '../../support/documents.ts';
import { sampleParts } from '../../support/sample-workbook.ts';
import { askDiagnosis, checkOf, diagnose, type ToldDiagnosis } from './ask-diagnosis.ts';
import { createOpeningServer } from './opening-server.ts';
import { nowSeconds, type OpeningWorld, settleWorld } from './opening-world.ts';
import { holderEmail, settleHolder, tokenOf } from './settle-holder.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

/** A diagnosis without what the URL says itself, and without how far the search came in its time. */
function apartFrom(diagnosis: ToldDiagnosis | undefined, ...own: readonly string[]): ToldDiagnosis {
  const timeless = { ...diagnosis, ruledOut: [], notes: [] };
  return JSON.parse(own.reduce((told, text) => told.replaceAll(text, '…'), JSON.stringify(timeless)));
}

describe('who guesses', () => {
  it.each([15, 16, 20, 40, 62])('[X2] [K1] a secret is not told that %d characters of it are right', async (length) => {
    const world = await settleWorld(server);
    const { secret } = await world.createCredential();
    const right = secret.slice(0, length);
    const wrong = right.slice(0, -1) + (right.endsWith('A') ? 'B' : 'A');
    const tell = async (guess: string) => {
      const url = world.sign('CLIENT_CREDENTIALS', { nonce: 'n', secret: 'unknown', parameters: { Region: guess } });
      const signature = url.slice(-64);
      return apartFrom(await diagnose(world, `${url}&:theme=${guess}`), guess, signature, `…${guess.slice(0, 59)}`);
    };
    expect(await tell(right)).toEqual(await tell(wrong));
  });
});

describe('of a workbook that a tag grant alone reaches', () => {
  async function settleTagged() {
    const world = await settleWorld(server);
    const { workbookId } = world;
    const holder = await settleHolder(world);
    await world.publish({ name: 'Sales' });
    await world.publish({ elements: sampleParts.elements.slice(1) });
    await world.mutate('tagVersion', { workbookId, tagName: 'hidden', number: 1 });
    await world.grant(workbookId, { memberEmail: holderEmail }, 'prod');
    const at = await world.place(workbookId, undefined, 'prod');
    return { world, holder, at };
  }

  it('[A5] [X1] no other tag is named as the one that was signed', async () => {
    const { world, holder, at } = await settleTagged();
    const tell = async (tagName: string) => {
      const { embedPath } = at;
      const text = world.sign('CLIENT_CREDENTIALS', { ...holder.credential, nonce: 'n' }, at).replace(/&[^&]*$/, '');
      const signed = text.replace(embedPath, embedPath.replace('/tag/prod', `/tag/${tagName}`));
      const signature = createHmac('sha256', holder.credential.secret).update(signed).digest('hex');
      const { diagnosis } = await askDiagnosis(server, holder.token, `${text}&:signature=${signature}`);
      return diagnosis?.nearMisses;
    };
    expect(await tell('hidden')).toEqual(await tell('nosuch'));
  });

  it('[X1] a tag that is not there is called so', async () => {
    const { holder, at } = await settleTagged();
    const wrong = { ...at, jwtBaseUrl: at.jwtBaseUrl.replace('/tag/prod', '/tag/prd') };
    const { diagnosis } = await askDiagnosis(server, holder.token, holder.sign(wrong));
    expect(diagnosis?.code).toBe('TAG_NOT_FOUND');
  });

  it('[A5] the number of the tagged version is told, not that of the newest', async () => {
    const { holder, at } = await settleTagged();
    const { diagnosis } = await askDiagnosis(server, holder.token, holder.sign(at));
    expect(diagnosis?.code).toBe(null);
    expect(diagnosis && checkOf(diagnosis, 'WORKBOOK_PUBLISHED')?.found).toBe('version 1');
  });
});

describe('with whom a workbook is shared', () => {
  const teams = ['Embed Team', 'Second Team'];

  async function askOf(world: OpeningWorld, token: string, signing: object) {
    const told = teams.map(async (team) => {
      const url = world.sign('JWT', { ...signing, nonce: 'n', email: 'somebody@host.example', teams: [team] });
      const { diagnosis } = await askDiagnosis(server, token, url);
      return diagnosis && checkOf(diagnosis, 'GRANT')?.status;
    });
    return Promise.all(told);
  }

  it('[A5] [A6] [X1] is not told to those who may only view it', async () => {
    const world = await settleWorld(server);
    const { token, credential } = await settleHolder(world);
    const grant = (permission: string) =>
      world.mutate('grantWorkbook', {
        workbookId: world.workbookId,
        grantee: { memberEmail: holderEmail },
        permission,
      });
    await grant('CAN_VIEW');
    expect(await askOf(world, token, credential)).toEqual(['NOT_REACHED', 'NOT_REACHED']);
    await grant('CAN_EDIT');
    expect(await askOf(world, token, credential)).toEqual(['PASSED', 'FAILED']);
    expect(await askOf(world, world.adminToken, world.credential)).toEqual(['PASSED', 'FAILED']);
  });

  it('[X1] but whether they reach it themselves is', async () => {
    const world = await settleWorld(server);
    const { token, sign } = await settleHolder(world);
    await world.grant(world.workbookId, { memberEmail: holderEmail });
    const { diagnosis } = await askDiagnosis(server, token, sign(world.whole, { time: nowSeconds - 9000 }));
    expect(diagnosis?.code).toBe('TOKEN_EXPIRED');
    expect(diagnosis && checkOf(diagnosis, 'GRANT')?.status).toBe('PASSED');
  });
});

describe('a credential with bounds that acts', () => {
  it('[A3] [X1] has URLs diagnosed that it may have signed itself, and is told of no other', async () => {
    const world = await settleWorld(server);
    const bounded = await world.createCredential({ privileges: ['EMBED', 'API'], bounds: { teams: ['Embed Team'] } });
    const token = await tokenOf(world, bounded);
    const ask = (changes: object) => askDiagnosis(server, token, world.sign('JWT', changes));
    expect((await ask(bounded)).diagnosis?.code).toBe(null);
    const ofOther = await ask({});
    expect(ofOther.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await ask({ clientId: 'f'.repeat(32) })).toEqual(ofOther);
    const { diagnosis } = await ask({ ...world.credential, clientId: bounded.clientId });
    expect([diagnosis?.code, diagnosis?.nearMisses]).toEqual(['INVALID_SIGNATURE', []]);
  });
});

describe('what a viewer could not tell from what is not there', () => {
  const nowhere = '0000000000000000000001';

  it('[A5] [X1] a workbook that was never published', async () => {
    const world = await settleWorld(server);
    const holder = await settleHolder(world);
    const unpublished = await world.importWorkbook(JSON.parse(documentText({ name: 'Layoffs' })), false);
    const tell = async (id: string) => {
      const jwtBaseUrl = world.whole.jwtBaseUrl.replace(/[^/]*$/, id);
      const { diagnosis } = await askDiagnosis(
        server,
        holder.token,
        holder.sign({ ...world.whole, jwtBaseUrl }, { nonce: 'n' }),
      );
      return { ...apartFrom(diagnosis, id), signedText: null };
    };
    const [there, gone] = [await tell(toUrlId(unpublished)), await tell(nowhere)];
    expect(there).toMatchObject({ code: 'WORKBOOK_NOT_FOUND' });
    expect(there).toEqual(gone);
  });

  it('[A5] [X1] an embed that was deleted', async () => {
    const world = await settleWorld(server);
    const holder = await settleHolder(world);
    await world.mutate('deleteEmbed', { embedId: world.whole.embedId });
    const tell = async (embedId: string) => {
      const at = { ...world.whole, embedPath: world.whole.embedPath.replace(world.whole.embedId, embedId) };
      const changes = { ...holder.credential, nonce: 'n', email: holderEmail };
      const { diagnosis } = await askDiagnosis(server, holder.token, world.sign('CLIENT_CREDENTIALS', changes, at));
      return { ...apartFrom(diagnosis, embedId), signedText: null };
    };
    const [there, gone] = [await tell(world.whole.embedId), await tell(`1-${nowhere}`)];
    expect(there).toMatchObject({ code: 'EMBED_NOT_FOUND' });
    expect(there).toEqual(gone);
  });
});
