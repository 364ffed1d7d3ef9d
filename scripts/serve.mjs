import path from 'node:path';
import { preview } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Serves a built page on this machine only, with the headers of vite.config.ts, on a free port.
 * @param {string} [folder] the built page; default `dist`
 */
export async function serve(folder = 'dist') {
  const server = await preview({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    build: { outDir: path.resolve(root, folder) },
    preview: { host: '127.0.0.1', port: 4200, strictPort: false, open: false },
    logLevel: 'warn',
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server has no local URL.');
  return { url, stop: () => server.close() };
}
