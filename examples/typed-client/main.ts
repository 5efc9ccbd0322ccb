import { createPortal } from './portal.ts';

const { EMBEDPATH_URL, EMBEDPATH_CLIENT_ID, EMBEDPATH_CLIENT_SECRET, PORT } = process.env;

if (!EMBEDPATH_CLIENT_ID || !EMBEDPATH_CLIENT_SECRET) {
  process.stderr.write('Set EMBEDPATH_CLIENT_ID and EMBEDPATH_CLIENT_SECRET: see the README beside this file.\n');
  process.exitCode = 1;
} else {
  const port = Number(PORT ?? 3000);
  const options = {
    url: EMBEDPATH_URL ?? 'http://localhost:4000',
    clientId: EMBEDPATH_CLIENT_ID,
    clientSecret: EMBEDPATH_CLIENT_SECRET,
  };
  const portal = createPortal(options, (message) => process.stderr.write(`${message}\n`));
  portal.listen(port, '127.0.0.1', () => process.stdout.write(`The portal answers on http://127.0.0.1:${port}\n`));
}
