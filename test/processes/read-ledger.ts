import { expect } from 'vitest';
import { administer } from '../support/postgres/administer.ts';
import { type AskedOpening, countAcknowledged, type Ledger } from './ledger.ts';
import { print } from './print.ts';

interface Found {
  readonly writes: number;
  /** Openings with exactly one nonce, one event, one session, and the user of the event in the team of the URL. */
  readonly openings: number;
  readonly nonces: number;
  readonly uses: number;
  readonly refusals: number;
}

const countWorkbooks = `
  select count(*) from workbooks w join versions v on v.organization_id = w.organization_id
    and v.workbook_id = w.workbook_id and v.number = w.latest_version
  join contents c on c.organization_id = v.organization_id and c.workbook_id = v.workbook_id and c.revision = v.revision
  where w.workbook_id = any($1) and v.number = 1 and c.elements =
    (select count(*) from elements x where x.workbook_id = w.workbook_id and x.revision = c.revision)`;

const countOpenings = `
  select count(*) from (
    select e.email from audit_events e
    join members m on m.organization_id = e.organization_id and m.member_id = e.member_id and m.email = e.email
    join team_members tm on tm.organization_id = m.organization_id and tm.member_id = m.member_id
    join sessions s on s.organization_id = m.organization_id and s.member_id = m.member_id
    join nonces n on n.organization_id = e.organization_id and n.client_id = e.client_id and n.nonce = e.email
    where e.outcome = 'ALLOWED' and e.email = any($1) group by e.email having count(*) = 1) as whole`;

const countRefusals = `
  select count(*) from audit_events where outcome = 'REFUSED' and code = $1 and reference_number = any($2)`;

const emailsOf = (openings: readonly AskedOpening[]) => openings.map(({ email }) => email);

/** What of a ledger the database holds. */
async function find(databaseUrl: string, ledger: Ledger, clientId: string): Promise<Found> {
  return administer(databaseUrl, async (query) => {
    const count = async (text: string, ...values: unknown[]) => Number((await query(text, values)).rows[0]?.count);
    const acknowledged = ledger.openings.filter(({ opened }) => opened > 0);
    const writes =
      (await count('select count(*) from teams where name = any($1)', ledger.teamNames)) +
      (await count(countWorkbooks, ledger.workbookIds)) +
      (await count('select count(*) from grants where grant_id = any($1)', ledger.grantIds)) +
      (await count('select count(*) from embeds where embed_id = any($1)', ledger.embedIds)) +
      (await count(countOpenings, emailsOf(acknowledged)));
    const { NONCE_REUSED, INVALID_SIGNATURE } = ledger.refusals;
    return {
      writes,
      openings: await count(countOpenings, emailsOf(ledger.openings)),
      nonces: await count('select count(*) from nonces where client_id = $1', clientId),
      uses: await count('select sum(uses) as count from secret_uses where client_id = $1', clientId),
      refusals:
        (await count(countRefusals, 'NONCE_REUSED', NONCE_REUSED)) +
        (await count(countRefusals, 'INVALID_SIGNATURE', INVALID_SIGNATURE)),
    };
  });
}

/** What was acknowledged is there, nothing opened twice, and the trail is whole. Prints the figures. */
export async function expectAllThere(
  databaseUrl: string,
  ledger: Ledger,
  { clientId, of }: { readonly clientId: string; readonly of: string },
): Promise<void> {
  const { openings, refusals, unanswered } = ledger;
  const acknowledged = countAcknowledged(ledger);
  const shown = refusals.NONCE_REUSED.length + refusals.INVALID_SIGNATURE.length;
  const found = await find(databaseUrl, ledger, clientId);
  const opened = openings.filter((one) => one.opened > 0).length;
  const twice = openings.filter((one) => one.opened > 1).length;
  print(
    `${of}: writes acknowledged ${acknowledged}, writes found ${found.writes}; openings ${openings.length}, shown ${opened}, nonces opened twice ${twice}; refusals shown ${shown}, recorded ${found.refusals}; requests without an answer ${unanswered}`,
  );
  expect(twice).toBe(0);
  const all = openings.length;
  expect(found).toEqual({ writes: acknowledged, openings: all, nonces: all, uses: all, refusals: shown });
  // A nonce is taken by an opening that nobody saw only where an answer was lost.
  expect(all - opened).toBeLessThanOrEqual(unanswered);
  expect(unanswered).toBeGreaterThan(0);
}
