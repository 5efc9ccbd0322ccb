// What the audit trail costs with 100,000 events: a page of each filter, sealing, and verifying, on a PostgreSQL that is started for it.

import { sealTrail } from '../src/domain/audit/seal-trail.ts';
import { verifyTrail } from '../src/domain/audit/verify-trail.ts';
import type { Window } from '../src/domain/connection.ts';
import { aMember, anOrganization, someAccountTypes } from '../test/support/builders.ts';
import { administer } from '../test/support/postgres/administer.ts';
import { startPostgres } from '../test/support/postgres/start-postgres.ts';
import { loadEvents, someCriteria } from './load-events.ts';
import { measureInTurns, medianOf } from './measure-in-turns.ts';
import { openRepository } from './open-repository.ts';

const events = Number(process.argv[2] ?? 100_000);
const page: Window = { limit: 100, direction: 'FORWARD', after: null, before: null };
const print = (line: string) => void process.stdout.write(`${line}\n`);

const server = await startPostgres();
const repository = await openRepository(server.url);
try {
  const organization = anOrganization();
  const { organizationId } = organization;
  const accountTypes = someAccountTypes();
  const [accountType] = accountTypes;
  if (!accountType) throw new Error('There is no account type.');
  const admin = aMember({ accountTypeId: accountType.accountTypeId });
  await repository.addOrganization({ organization, accountTypes, admin });
  await administer(server.url, async (query) => {
    await loadEvents(query, organizationId, events);
    const criteria = await someCriteria(query, organizationId, events);
    const subjects = criteria.map(({ name, criteria: asked }) => ({
      name,
      run: () => repository.listAuditEvents(organizationId, asked, page),
    }));
    print(`A page of 100 of ${events} events, ms (median of 15):`);
    for (const [name, samples] of await measureInTurns(subjects, 15))
      print(`  ${name.padEnd(30)}${medianOf(samples).toFixed(1)}`);
    const timed = async (name: string, act: () => Promise<unknown>) => {
      const start = performance.now();
      await act();
      print(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    };
    await timed('Sealing all of them', () => sealTrail({ repository, now: () => new Date() }));
    await timed('Verifying', async () => {
      const report = await verifyTrail(organizationId, repository.readTrail(organizationId));
      print(`  ${report.events} events under ${report.seals} seals, ${report.faultCount} faults`);
    });
    const { rows } = await query(
      `select (pg_total_relation_size('audit_events') + pg_total_relation_size('audit_sealed')) / $1::bigint as bytes`,
      [events],
    );
    print(`An event takes ${rows[0].bytes} bytes, with its indexes and its place under a seal.`);
  });
} finally {
  await repository.close();
  await server.stop();
}
