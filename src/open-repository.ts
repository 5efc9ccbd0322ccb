import { Failure } from './cli/failure.ts';
import type { OpenRepository } from './operate/open-repository.ts';

/** For commands that work on the database itself. */
export const openRepository: OpenRepository = async () => {
  throw new Failure(
    'NO_DATABASE',
    'This version keeps everything in the memory of the server, where no command reaches.',
  );
};
