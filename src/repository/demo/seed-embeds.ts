import { readSource } from '../../domain/embeds/embed-source.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { SeedableRepository } from '../seedable-repository.ts';
import { daysBefore } from './days-before.ts';
import { type DemoOrganization, named } from './people.ts';

/** The embeds of an organization of the demo, with what opened them; `clientIdOf` knows the credentials by name. */
export async function seedEmbeds(
  repository: SeedableRepository,
  now: Date,
  { organizationId, members, embeds }: DemoOrganization,
  clientIdOf: (name: string) => ClientId,
): Promise<void> {
  for (const { embedId, workbook: workbookId, createdBy, daysAgo, opened, tagName, ...shown } of embeds) {
    const source = readSource(shown);
    const createdById = named('member', createdBy, members, ({ email }) => email).memberId;
    const createdAt = daysBefore(now, daysAgo);
    const embed = { embedId, workbookId, source, tagName, createdById, createdAt, deletedAt: null };
    await repository.saveEmbed(organizationId, embed);
    for (const { credential, method, daysAgo: usedDaysAgo, times, parameters } of opened) {
      const usedAt = daysBefore(now, usedDaysAgo);
      const use = { embedId: method === 'JWT' ? null : embedId, workbookId, source, tagName, method };
      for (let time = 0; time < times; time += 1) {
        await repository.touchCredential(organizationId, clientIdOf(credential), 1, usedAt, use);
      }
      await repository.noteParameters(organizationId, embedId, parameters, usedAt);
    }
  }
}
