const serial = 0x0360;
const frameMs = 20;
const samplesPerFrame = 960;
// An Opus frame of 20 ms without sound.
const silentFrame = Buffer.from([0xf8, 0xff, 0xfe]);

/** A valid Ogg Opus file as WhatsApp's voice notes are; nobody speaks in it. */
export function silentVoiceNote(seconds: number): Buffer {
  const frames = Math.round((seconds * 1000) / frameMs);
  const pages: Buffer[] = [page([opusHead()], 0n, 0, 2), page([opusTags()], 0n, 1, 0)];
  for (let start = 0; start < frames; start += 50) {
    const count = Math.min(50, frames - start);
    const isLast = start + count >= frames;
    const position = BigInt((start + count) * samplesPerFrame);
    const packets = Array.from({ length: count }, () => silentFrame);
    pages.push(page(packets, position, pages.length, isLast ? 4 : 0));
  }
  return Buffer.concat(pages);
}

function opusHead(): Buffer {
  const head = Buffer.alloc(19);
  head.write("OpusHead");
  head[8] = 1;
  head[9] = 1;
  head.writeUInt32LE(48_000, 12);
  return head;
}

function opusTags(): Buffer {
  const vendor = "simulator";
  const tags = Buffer.alloc(8 + 4 + vendor.length + 4);
  tags.write("OpusTags");
  tags.writeUInt32LE(vendor.length, 8);
  tags.write(vendor, 12);
  return tags;
}

function page(packets: readonly Buffer[], position: bigint, sequence: number, flags: number): Buffer {
  const header = Buffer.alloc(27 + packets.length);
  header.write("OggS");
  header[5] = flags;
  header.writeBigUInt64LE(position, 6);
  header.writeUInt32LE(serial, 14);
  header.writeUInt32LE(sequence, 18);
  header[26] = packets.length;
  packets.forEach((packet, place) => {
    header[27 + place] = packet.length;
  });
  const whole = Buffer.concat([header, ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

// Ogg's CRC-32: polynomial 04c11db7, neither reflected nor inverted.
function checksum(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc = (crc ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1) >>> 0;
    }
  }
  return crc;
}
