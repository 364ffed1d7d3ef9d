import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as its pixels: red, green and blue of each, row by row, from 0 to 255. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** How many bytes a pixel has, by the colour type of the file: without and with opacity. */
const BYTES: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of the kind that browsers and `writePng` write: true colour, eight bits a channel, not interlaced. */
export function readPng(file: Buffer): Pixels {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const bytes = BYTES[file[25] ?? -1];
  if (file[24] !== 8 || bytes === undefined || file[28] !== 0)
    throw new Error('This PNG was written by another program: only true colour with eight bits is read.');
  const packed: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), width * bytes, height, bytes);
  if (bytes === 3) return { width, height, rgb: rows };
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++) rgb[pixel * 3 + channel] = rows[pixel * 4 + channel] ?? 0;
  return { width, height, rgb };
}

/** Rows as they were before a PNG filtered them: the first byte of each row names the filter. */
function unfiltered(data: Buffer, length: number, height: number, bytes: number): Uint8Array {
  const rows = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)] ?? 0;
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < bytes ? 0 : (rows[at - bytes] ?? 0);
      const up = y === 0 ? 0 : (rows[at - length] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (rows[at - length - bytes] ?? 0);
      rows[at] = (data[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

/** What a filter expects of a byte, from its neighbours; the file holds the difference from it. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Writes a PNG of the same pixels. */
export function writePng({ width, height, rgb }: Pixels): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  // Rows are not filtered: flat colours and letters that recur are packed smaller without.
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const packed = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The same picture in 32 steps a channel: no eye sees the difference, and the file is half as large. */
export function inFewerColours({ width, height, rgb }: Pixels): Pixels {
  return { width, height, rgb: rgb.map((value) => Math.round((Math.round((value / 255) * 31) / 31) * 255)) };
}
