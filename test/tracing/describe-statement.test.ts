import { describe, expect, it } from 'vitest';
import { describeStatement } from '../../src/tracing/describe-statement.ts';

describe('a statement in a trace', () => {
  it.each([
    ['select "name" from "workbooks" where "organization_id" = $1', 'SELECT workbooks'],
    ['insert into "nonces" ("nonce") values ($1)', 'INSERT nonces'],
    ['update "members" set "email" = $1', 'UPDATE members'],
    ['delete from "sessions" where "session_id" = $1', 'DELETE sessions'],
    ['\n  with taken as (\n insert into nonces (a) values ($1)) select 1', 'INSERT nonces'],
    ['begin isolation level read committed read only; set local a = 1', 'BEGIN'],
    ['commit', 'COMMIT'],
    ['select 1', 'SELECT'],
    ['select enter_place($1, $2) as found', 'SELECT enter_place'],
    ['', 'STATEMENT'],
  ])('is named by what it does first: %j', (text, name) => {
    expect(describeStatement(text).name).toBe(name);
  });

  it('holds no value that stands in its text', () => {
    const text = "select enter_organization('a4000000-0000-4000-8000-000000000001'), 'it''s ''secret'''";
    expect(describeStatement(text).attributes['db.query.text']).toBe('select enter_organization(?), ?');
  });

  it('is as long as a trace bears', () => {
    expect(describeStatement(`select ${'x, '.repeat(5000)}`).attributes['db.query.text']).toHaveLength(2000);
  });
});
