import { describe, expect, it } from 'vitest';
import { type AskedOfCredential, checkBounds } from '../../../src/domain/credentials/check-bounds.ts';
import { type CredentialBounds, unbounded } from '../../../src/domain/credentials/client-credential.ts';
import type { EmbedId, WorkbookId } from '../../../src/domain/ids.ts';
import { aUuid } from '../../support/builders.ts';

const workbookId = aUuid<WorkbookId>();
const otherId = aUuid<WorkbookId>();
const embedId = '1-within' as EmbedId;

const bounds: CredentialBounds = {
  workbookIds: [workbookId],
  embedIds: [embedId],
  teams: ['North', 'South'],
  accountTypes: ['Viewer'],
  origins: ['https://app.example.com'],
  maxSessionLengthSeconds: 600,
};

const within: AskedOfCredential = {
  workbookId,
  embedId,
  teams: ['South'],
  accountType: 'Viewer',
  origin: 'https://app.example.com',
  sessionLengthSeconds: 600,
};

describe('the bounds of a credential', () => {
  it('[K6] let through what stays within them', () => {
    expect(() => checkBounds(bounds, within)).not.toThrow();
    expect(() => checkBounds(bounds, { ...within, teams: [] })).not.toThrow();
    expect(() => checkBounds(bounds, {})).not.toThrow();
  });

  it('[K6] let everything through where there are none', () => {
    const much = {
      workbookId: otherId,
      embedId: null,
      teams: ['West'],
      accountType: 'Admin',
      sessionLengthSeconds: 9e9,
    };
    expect(() => checkBounds(unbounded, much)).not.toThrow();
  });

  it.each<[keyof CredentialBounds, AskedOfCredential, string]>([
    ['workbookIds', { workbookId: otherId }, 'certain workbooks, and this is none of them.'],
    ['embedIds', { embedId: '1-without' as EmbedId }, 'certain embeds, and this is none of them.'],
    ['embedIds', { embedId: null }, 'certain embeds, and this is none of them.'],
    ['teams', { teams: ['North', 'West'] }, 'certain teams, and "West" is none of them.'],
    ['teams', { teams: ['north'] }, 'certain teams, and "north" is none of them.'],
    ['accountTypes', { accountType: 'Admin' }, 'certain account types, and "Admin" is none of them.'],
    ['maxSessionLengthSeconds', { sessionLengthSeconds: 601 }, 'sessions of at most 600 seconds.'],
    ['origins', { origin: 'https://evil.example' }, 'certain origins, and "https://evil.example" is none of them.'],
  ])('[K6] refuse what exceeds %s, and name it', (field, asked, words) => {
    const refusal = { code: 'CREDENTIAL_BOUND_EXCEEDED', field, message: `The credential is bounded to ${words}` };
    expect(() => checkBounds(bounds, { ...within, ...asked })).toThrow(expect.objectContaining(refusal));
  });
});
