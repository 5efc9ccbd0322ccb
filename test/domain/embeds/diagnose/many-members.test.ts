import { describe, expect, it } from 'vitest';
import {
  findNearMisses,
  type KnownUser,
  type KnownValues,
} from '../../../../src/domain/embeds/diagnose/near-misses/find-near-misses.ts';
import { searchFor } from './broken-urls/search-for.ts';
import { pairsWith, part, secrets, signed, token, tokenUrl, usualClaims, write } from './broken-urls/sign-by-hand.ts';

const attributes = Object.fromEntries(Array.from({ length: 19 }, (_, at) => [`a${at}`, 'East']));
const users = Array.from({ length: 200 }, (_, at): KnownUser => {
  const place = String(at).padStart(3, '0');
  return {
    email: `user-${place}@customer.example`,
    firstName: `First ${place}`,
    lastName: `Last ${place}`,
    externalUserId: `host-${place}`,
    attributes: { region: `Region ${at % 15}`, ...attributes, a19: at === 50 ? 'West' : 'East' },
  };
});
const { known } = searchFor('/');
const manyKnown: KnownValues = {
  ...known,
  users,
  emails: users.map(({ email }) => email),
  teams: Array.from({ length: 200 }, (_, at) => `Customer Team ${at}`),
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
  const added = Object.entries(further).filter(([name]) => !Object.hasOwn(present, name));
  const after = [...pairsWith({ ...present, ...further }), ...added];
  const before = after.map(([name, value]) => [name, values[name] ?? value] as const);
  return search(signed(write(before), secrets.newest, write(after)));
}

function changedClaims(before: object, after: object) {
  const [head, , signature] = token({ ...usualClaims, ...after, ...before }).split('.');
  return search(tokenUrl(`${head}.${part({ ...usualClaims, ...after })}.${signature}`));
}

describe('the near-miss search in an organization of many', () => {
  it.each(['user-050', 'user-111', 'user-199'])('[X1] finds that another of 200 members was signed: %s', (name) => {
    const { kind, detail } = changedAfter({ ':email': `${name}@customer.example` });
    expect(kind).toBe('PARAMETER_CHANGED');
    expect(detail).toContain(`was "${name}@customer.example" when it was signed`);
  });

  it.each(['050', '111', '199'])('[X1] finds that another was signed by address and id: user-%s', (place) => {
    const { kind, detail } = changedAfter(
      { ':email': `user-${place}@customer.example`, ':external_user_id': `host-${place}` },
      { ':external_user_id': 'host-003' },
    );
    expect(kind).toBe('PARAMETER_CHANGED');
    expect(detail).toContain(`":external_user_id" was "host-${place}" when it was signed`);
  });

  it('[X1] finds another address also beside an id that is of neither user', () => {
    const { detail } = changedAfter({ ':email': 'user-150@customer.example' }, { ':external_user_id': 'host-099' });
    expect(detail).toContain('":email" was "user-150@customer.example" when it was signed');
  });

  it('[X1] finds an attribute that is the last of many', () => {
    const { detail } = changedAfter({ ':ua_a19': 'West' }, { ':ua_a19': 'East' });
    expect(detail).toContain('":ua_a19" was "West"');
  });

  it('[X1] looks at no more than a few thousand things of members between two looks at the clock', () => {
    let reads = 0;
    let before = 0;
    let most = 0;
    const counting = users.map(
      (user): KnownUser => ({
        ...user,
        get attributes() {
          reads += 1;
          return user.attributes;
        },
        get email() {
          reads += 1;
          return user.email;
        },
      }),
    );
    const isOver = () => {
      most = Math.max(most, reads - before);
      before = reads;
      return false;
    };
    const controls = Array.from({ length: 500 }, (_, place) => [`Control-${place}`, '1'] as const);
    const url = signed(write([...pairsWith(present), ...controls]), 'a secret that nobody knows');
    findNearMisses({ ...searchFor(url), known: { ...manyKnown, users: counting }, isOver });
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(5 * users.length);
  });

  it.each([7, 123, 199])('[X1] finds that another of 200 teams was signed: %d', (place) => {
    const { kind, detail } = changedAfter({ ':external_user_team': `Customer Team ${place}` });
    expect(kind).toBe('PARAMETER_CHANGED');
    expect(detail).toContain(`was "Customer Team ${place}" when it was signed`);
  });

  it.each([
    ['a URL that still has their first name', { ':first_name': 'First 177' }],
    ['a URL that still has their id', { ':external_user_id': 'host-177' }],
    ['a URL that still has their last name', { ':last_name': 'Last 177' }],
  ])('[X1] tries first who is told of by %s', (_, clue) => {
    const { detail, hmacs } = changedAfter({ ':email': 'user-177@customer.example' }, clue);
    expect(detail).toContain('":email" was "user-177@customer.example" when it was signed');
    expect(hmacs).toBeLessThan(500);
  });

  it.each(['user-050', 'user-199'])('[X1] finds that a token was made for another of 200 members: %s', (name) => {
    const { kind, detail } = changedClaims({ sub: `${name}@customer.example` }, { sub: 'user-003@customer.example' });
    expect(kind).toBe('PAYLOAD_CHANGED');
    expect(detail).toContain(`was "${name}@customer.example"`);
  });

  it.each([23, 199])('[X1] finds that a token was made for another of 200 teams: %d', (place) => {
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
