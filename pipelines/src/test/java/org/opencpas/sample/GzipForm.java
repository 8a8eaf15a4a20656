package org.opencpas.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The same text packed by GZIP. What deflate makes of a text differs with its version, so the text
 * lies in stored blocks (RFC 1951, 3.2.4).
 */
final class GzipForm implements Form {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
  private static final int LONGEST_BLOCK = 65_535;

  @Override
  public SentFile send(PlainFile file) {
    return SentFile.ofSameLines(file.path() + ".gz", packed(file.bytes()), file.rows());
  }

  private static byte[] packed(byte[] content) {
    int blocks = Math.max(1, (content.length + LONGEST_BLOCK - 1) / LONGEST_BLOCK);
    ByteBuffer out =
        ByteBuffer.allocate(HEADER.length + 5 * blocks + content.length + 8)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(HEADER);
    for (int block = 0; block < blocks; block++) {
      int from = block * LONGEST_BLOCK;
      int length = Math.min(LONGEST_BLOCK, content.length - from);
      out.put((byte) (block == blocks - 1 ? 1 : 0));
      out.putShort((short) length).putShort((short) ~length).put(content, from, length);
    }
    CRC32 sum = new CRC32();
    sum.update(content);
    return out.putInt((int) sum.getValue()).putInt(content.length).array();
  }
}
