import { describe, expect, it } from 'vitest';
import {
  findNearMisses,
  type KnownUser,
  type KnownValues,
} from '../../../../src/domain/embeds/diagnose/near-misses/find-near-misses.ts';
import { searchFor } from './broken-urls/search-for.ts';
import { pairsWith, part, secrets, signed, token, tokenUrl, usualClaims, write } from './broken-urls/sign-by-hand.ts';

const users = Array.from({ length: 180 }, (_, at): KnownUser => {
  const place = String(at).padStart(3, '0');
  return {
    email: `user-${place}@customer.example`,
    firstName: `First ${place}`,
    lastName: `Last ${place}`,
    externalUserId: `host-${place}`,
    attributes: { region: `Region ${at % 15}` },
  };
});
const { known } = searchFor('/');
const manyKnown: KnownValues = {
  ...known,
  users,
  emails: users.map(({ email }) => email),
  teams: Array.from({ length: 40 }, (_, at) => `Customer Team ${at}`),
};

function search(url: string) {
  const misses = findNearMisses({ ...searchFor(url), known: manyKnown });
  return { ...misses, kind: misses.found[0]?.kind, detail: misses.found[0]?.detail };
}

const present = {
  ':email': 'user-003@customer.example',
  ':external_user_id': 'their-own-id',
  ':external_user_team': 'Customer Team 1',
};

function changedAfter(values: Readonly<Record<string, string>>, further: Readonly<Record<string, string>> = {}) {
  const after = [...pairsWith(present), ...Object.entries(further)];
  const before = after.map(([name, value]) => [name, values[name] ?? value] as const);
  return search(signed(write(before), secrets.newest, write(after)));
}

function changedClaims(before: object, after: object) {
  const [head, , signature] = token({ ...usualClaims, ...after, ...before }).split('.');
  return search(tokenUrl(`${head}.${part({ ...usualClaims, ...after })}.${signature}`));
}

describe('the near-miss search in an organization of many', () => {
  it.each(['user-050', 'user-111', 'user-179'])('[X1] finds that another of 180 members was signed: %s', (name) => {
    const { kind, detail } = changedAfter({ ':email': `${name}@customer.example` });
    expect(kind).toBe('PARAMETER_CHANGED');
    expect(detail).toContain(`was "${name}@customer.example" when it was signed`);
  });

  it.each([7, 23, 39])('[X1] finds that another of 40 teams was signed: %d', (place) => {
    const { kind, detail } = changedAfter({ ':external_user_team': `Customer Team ${place}` });
    expect(kind).toBe('PARAMETER_CHANGED');
    expect(detail).toContain(`was "Customer Team ${place}" when it was signed`);
  });

  it.each([
    ['a URL that still has their first name', { ':first_name': 'First 177' }],
    ['a URL that still has their last name', { ':last_name': 'Last 177' }],
  ])('[X1] tries first who is told of by %s', (_, clue) => {
    const { kind, hmacs } = changedAfter({ ':email': 'user-177@customer.example' }, clue);
    expect(kind).toBe('PARAMETER_CHANGED');
    expect(hmacs).toBeLessThan(500);
  });

  it.each(['user-050', 'user-179'])('[X1] finds that a token was made for another of 180 members: %s', (name) => {
    const { kind, detail } = changedClaims({ sub: `${name}@customer.example` }, { sub: 'user-003@customer.example' });
    expect(kind).toBe('PAYLOAD_CHANGED');
    expect(detail).toContain(`was "${name}@customer.example"`);
  });

  it.each([23, 39])('[X1] finds that a token was made for another of 40 teams: %d', (place) => {
    const { kind, detail } = changedClaims({ teams: [`Customer Team ${place}`] }, { teams: ['Customer Team 1'] });
    expect(kind).toBe('PAYLOAD_CHANGED');
    expect(detail).toContain(`was ["Customer Team ${place}"]`);
  });

  it('[X1] finds that a user had an attribute as others have it', () => {
    const { kind, detail } = changedAfter({ ':ua_region': 'Region 9' }, { ':ua_region': 'Region 1' });
    expect(kind).toBe('PARAMETER_CHANGED');
    expect(detail).toContain('":ua_region" was "Region 9"');
  });
});
