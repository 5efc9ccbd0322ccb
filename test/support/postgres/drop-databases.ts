import { afterAll } from 'vitest';
import { dropDatabases } from './test-databases.ts';

afterAll(dropDatabases);
