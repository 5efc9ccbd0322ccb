import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import type { Span } from '../tracing/span.ts';
import { readBearerToken, unauthenticated } from './authenticate.ts';
import { withDeadline } from './deadline.ts';
import { HttpError } from './http-error.ts';
import { isSameSecret } from './is-same-secret.ts';
import { readJsonBodies } from './request-body.ts';
import { spanOf } from './trace-requests.ts';

interface FirstOrganization {
  readonly organization: { readonly organizationId: string };
  readonly token: string;
  readonly expiresAt: Date;
}

export type CreateFirstOrganization = (
  input: { readonly name: string; readonly slug: string; readonly adminEmail: string; readonly requestId: string },
  deadline: number,
  span: Span,
) => Promise<FirstOrganization>;

export interface InitEndpoint {
  /** Throws `INVALID_INPUT`, `ORGANIZATION_EXISTS`. */
  readonly createFirstOrganization: CreateFirstOrganization;
  readonly initToken: string;
  readonly requestTimeoutMs: number;
}

const mostBytes = 16 * 1024;
const bodySchema = z.strictObject({ organizationName: z.string(), slug: z.string(), adminEmail: z.string() });

/** The domain speaks of a name, the body of an organizationName. */
function nameField(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.field !== 'name') return error;
  const { code, message, remedy } = error;
  return new DomainError(code, message.replace('"name"', '"organizationName"'), { field: 'organizationName', remedy });
}

/** `POST /v2/init`: makes the first organization, for who knows the token of the environment. */
export function addInitEndpoint(app: FastifyInstance, endpoint: InitEndpoint): void {
  const { createFirstOrganization, initToken, requestTimeoutMs } = endpoint;
  app.register(async (scope) => {
    readJsonBodies(scope);
    scope.addHook('onRequest', async (request) => {
      const token = readBearerToken(request);
      if (token === undefined || !isSameSecret(token, initToken))
        throw unauthenticated('This needs the token of EMBEDPATH_INIT_TOKEN.');
    });
    scope.post('/v2/init', { bodyLimit: mostBytes }, async (request, reply) => {
      const { data } = bodySchema.safeParse(request.body);
      if (!data) {
        const message = 'The body must be { "organizationName", "slug", "adminEmail" }, three strings.';
        throw new HttpError(400, 'BAD_REQUEST', message);
      }
      // Elsewhere the scalar EmailAddress checks it.
      if (!z.email().safeParse(data.adminEmail).success) {
        throw new DomainError('INVALID_INPUT', '"adminEmail" must be an e-mail address.', { field: 'adminEmail' });
      }
      const { organizationName: name, slug, adminEmail } = data;
      const input = { name, slug, adminEmail, requestId: request.id };
      const made = await withDeadline(requestTimeoutMs, (deadline) =>
        createFirstOrganization(input, deadline, spanOf(request)),
      ).catch((error: unknown) => {
        throw nameField(error);
      });
      const { organization, token, expiresAt } = made;
      return reply
        .code(201)
        .send({ organizationId: organization.organizationId, token, expiresAt: expiresAt.toISOString() });
    });
  });
}
