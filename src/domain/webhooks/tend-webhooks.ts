import type { Deps } from '../ports.ts';

const dayMs = 86_400_000;

/** Longer than 7 days: a secret is told of once as long as that delivery is kept. */
const deliveredDays = 8;
const deadDays = 30;

/** Tells of secrets that end soon, and forgets old deliveries, in all organizations. */
export async function tendWebhooks({ repository, now }: Pick<Deps, 'repository' | 'now'>): Promise<void> {
  const daysAgo = (days: number) => new Date(now().getTime() - days * dayMs);
  await repository.tellExpiringSecrets(now());
  await repository.forgetDeliveries({ delivered: daysAgo(deliveredDays), dead: daysAgo(deadDays) });
}
