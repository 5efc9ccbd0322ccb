import { afterAll, describe, expect, it } from 'vitest';
import { as, createEmptyServer } from './demo-server.ts';

const initToken = 'init-token-with-32-characters-at-least';
const body = { organizationName: 'Meridian', slug: 'meridian', adminEmail: 'admin@meridian.example' };

describe('POST /v2/init', async () => {
  const server = await createEmptyServer({ initToken });
  afterAll(() => server.stop());
  const init = (payload: object, headers: Record<string, string> = as(initToken)) =>
    server.app.inject({ method: 'POST', url: '/v2/init', headers, payload });

  it.each([
    ['without a token', {}],
    ['with another token', as('another-token-with-32-characters-or-so')],
    ['with the beginning of the token', as(initToken.slice(0, -1))],
  ])('is refused %s', async (_, headers) => {
    const answer = await init(body, headers);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
  });

  it.each([
    ['a missing field', { organizationName: 'Meridian', slug: 'meridian' }, undefined],
    ['a field of another type', { ...body, slug: 1 }, undefined],
    ['a field that nobody knows', { ...body, plan: 'free' }, undefined],
    ['a bad slug', { ...body, slug: 'Not A Slug' }, 'slug'],
    ['a slug that is a path of the server', { ...body, slug: 'embed' }, 'slug'],
    ['an empty name', { ...body, organizationName: '' }, 'organizationName'],
    ['no address', { ...body, adminEmail: 'nobody' }, 'adminEmail'],
  ])('answers %s with 400, and which field it is', async (_, payload, field) => {
    const answer = await init(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].extensions.field).toBe(field);
  });

  it('makes the first organization once, with a token for its administrator', async () => {
    const made = await init(body);
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({
      organizationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      token: expect.any(String),
      expiresAt: expect.stringMatching(/^2026-/),
    });
    expect(made.headers['cache-control']).toBe('no-store');
    const viewer = await server.post('{ viewer { level member { email } } }', { headers: as(made.json().token) });
    expect(viewer.json().data.viewer).toEqual({ level: 'ADMIN', member: { email: body.adminEmail } });

    const again = await init({ ...body, slug: 'another' });
    expect([again.statusCode, again.json().errors[0].extensions.code]).toEqual([409, 'ORGANIZATION_EXISTS']);
  });

  it('is not there unless a token is configured', async () => {
    const without = await createEmptyServer();
    const answer = await without.app.inject({ method: 'POST', url: '/v2/init', headers: as(initToken), payload: body });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    await without.stop();
  });
});
