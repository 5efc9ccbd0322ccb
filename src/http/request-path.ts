import type { FastifyRequest } from 'fastify';

/** Without its query, which holds what a client asks for. */
export function pathOf({ raw }: Pick<FastifyRequest, 'raw'>): string {
  const [path = ''] = (raw.url ?? '').split('?', 1);
  return path;
}

const probes: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** Whether programs ask for it every few seconds, so that it would hide what people do. */
export function isProbe(path: string): boolean {
  return probes.has(path);
}
