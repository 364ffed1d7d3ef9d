import { vi } from 'vitest';

/** Catches what is handed out as a file: its text. */
export function catchFile(): () => Promise<string> {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:here';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return async () => (await blobs[0]?.text()) ?? '';
}
