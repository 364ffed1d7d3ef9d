import { vi } from 'vitest';

/**
 * Catches the first file that is offered as a download. The returned function resolves to its text once there
 * is one.
 */
export function catchFile(): () => Promise<string> {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:here';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return async () => {
    const blob = await vi.waitFor(() => {
      const [first] = blobs;
      if (!first) throw new Error('No file has been handed out yet.');
      return first;
    });
    return blob.text();
  };
}
