import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../support/builders.ts';
import { chart, type DocumentParts, layoutOf, leaf, tree } from '../support/documents.ts';
import { shareWithTeam } from '../support/sample-workbook.ts';
import { makeCredential, open, sign } from '../support/signing.ts';
import { api, breaksOf, control, embedOf, publish, settlePlan, tag, workbookId } from './plan-to-publish.ts';

beforeEach(settlePlan);

describe('controls that publishing would take away [C7]', () => {
  const withControls = (...controls: ReturnType<typeof control>[]): DocumentParts => ({
    elements: [chart('a'), chart('b'), ...controls, chart('c')],
    layout: layoutOf(
      tree('main', leaf('a'), leaf('b', 1), ...controls.map(({ id }, index) => leaf(String(id), index + 2))),
      tree('side', leaf('c')),
    ),
  });

  it('break the URLs that set them, where anything is opened at all', async () => {
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', severity: 'CHANGES' }]);
    await embedOf();
    expect(await breaksOf(withControls())).toMatchObject([
      {
        kind: 'CONTROL_REMOVED',
        severity: 'BREAKS',
        controlId: 'Region',
        sourceId: 'r',
        embed: null,
        message: expect.stringContaining('shows everything'),
      },
    ]);
  });

  it('tell when a URL last set them, where openings noted it', async () => {
    const { clientId } = await makeCredential(api);
    const embedId = await embedOf();
    const controls = [{ controlId: 'Region', values: ['North'] }];
    await open(api, await sign(api, { clientId, embedId, method: 'CLIENT_CREDENTIALS', controls }));
    const gone = 'The control "Region" is gone: a URL that sets it shows everything.';
    const set = `A URL signed with client credentials set it on ${later(0).toISOString().slice(0, 10)}.`;
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', message: `${gone} ${set}` }]);
  });

  it('[J1] break those of hosts that sign JWTs, which need no embed', async () => {
    const { clientId } = await makeCredential(api);
    await open(api, await sign(api, { clientId, workbookId }));
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', severity: 'BREAKS' }]);
    api.clock.now = later(91 * 86_400);
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', severity: 'CHANGES' }]);
  });

  it('are told by their new id where they have one', async () => {
    await embedOf();
    expect(await breaksOf(withControls(control('r', 'Area')))).toMatchObject([
      { kind: 'CONTROL_RENAMED', severity: 'BREAKS', controlId: 'Region', message: expect.stringContaining('"Area"') },
    ]);
  });

  it('are none as long as an element has the id, whichever', async () => {
    expect(await breaksOf(withControls(control('r2', 'Region')))).toEqual([]);
  });

  it('change where their type does', async () => {
    expect(await breaksOf(withControls(control('r', 'Region', 'date-range')))).toMatchObject([
      { kind: 'CONTROL_TYPE_CHANGED', severity: 'CHANGES', controlId: 'Region' },
    ]);
  });
});

describe('tags that a publish leaves behind [C7]', () => {
  const kinds = async () => (await publish({ dryRun: true })).breaks.map(({ kind, tagName }) => [kind, tagName]);

  it('are those of the newest version by which somebody sees', async () => {
    await tag('prod');
    await tag('unused');
    expect(await kinds()).toEqual([]);
    await shareWithTeam(api, workbookId, 'prod');
    expect(await kinds()).toEqual([['TAG_LEFT_BEHIND', 'prod']]);
    expect((await publish({ dryRun: true })).breaks[0]?.grants).toEqual([
      { granteeName: 'Embed Team', tagName: 'prod' },
    ]);
    await publish();
    expect(await kinds()).toEqual([]);
  });

  it('are told of for their embeds, too', async () => {
    await tag('prod');
    await embedOf({ tagName: 'prod' });
    expect(await kinds()).toEqual([['TAG_LEFT_BEHIND', 'prod']]);
  });
});
