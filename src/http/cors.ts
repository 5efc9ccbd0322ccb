import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const tenMinutes = 600;

/**
 * Lets front ends of these origins query from a browser, preflight included. Never with credentials: callers send a token,
 * and there are no cookies.
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly (string | RegExp)[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    credentials: false,
    strictPreflight: false,
    maxAge: tenMinutes,
  });
}
