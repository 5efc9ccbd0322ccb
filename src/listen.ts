import type { HttpServer } from './http/server.ts';

/** The server cannot start for a reason that whoever starts it can mend. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

const failures: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is taken. Stop what listens there, or set PORT to another.',
  EADDRNOTAVAIL: 'this machine does not have that address. Set HOST to one that it has.',
  ENOTFOUND: 'nobody knows that name. Set HOST to an address of this machine.',
  EACCES: 'that is not allowed here. Set PORT to one above 1023.',
};

/** `prefix` is that of the variables PORT and HOST. Throws `StartFailure`. */
export async function listen(
  app: Pick<HttpServer, 'listen'>,
  { host, port }: { readonly host: string; readonly port: number },
  prefix = '',
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && failures[String(error.code)];
    if (!reason) throw error;
    const remedy = reason.replace(/(?=PORT|HOST)/g, prefix);
    throw new StartFailure(`The server cannot listen on port ${port} of ${host}: ${remedy}`);
  }
}
