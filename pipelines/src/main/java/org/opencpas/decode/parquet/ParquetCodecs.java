package org.opencpas.decode.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Takes compressed pages apart. Parquet's own factory goes through Hadoop's codecs, which believe
 * every size that a file states.
 */
final class ParquetCodecs implements CompressionCodecFactory {
  /** The codecs that are read. */
  static final Set<CompressionCodecName> READ =
      Collections.unmodifiableSet(
          EnumSet.of(
              CompressionCodecName.UNCOMPRESSED,
              CompressionCodecName.SNAPPY,
              CompressionCodecName.GZIP,
              CompressionCodecName.ZSTD));

  private static final int LARGEST_PAGE = 256 << 20;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("foreign files are read, not written");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new Pages(codec);
  }

  @Override
  public void release() {}

  private record Pages(CompressionCodecName codec) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return codec == CompressionCodecName.UNCOMPRESSED
          ? bytes
          : BytesInput.from(page(bytes.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(
        ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
        throws IOException {
      byte[] compressed = new byte[compressedSize];
      input.get(compressed);
      output.put(
          codec == CompressionCodecName.UNCOMPRESSED
              ? compressed
              : page(compressed, decompressedSize));
    }

    private byte[] page(byte[] compressed, int size) throws IOException {
      if (size < 0 || size > LARGEST_PAGE) {
        throw new IOException("a page has %d bytes, more than %d".formatted(size, LARGEST_PAGE));
      }
      byte[] page =
          switch (codec) {
            case SNAPPY -> snappy(compressed, size);
            case GZIP -> gzip(compressed, size);
            case ZSTD -> Zstd.decompress(compressed, size);
            default -> throw new IOException("no codec for " + codec);
          };
      if (page.length != size) {
        throw new IOException("a page has %d bytes instead of %d".formatted(page.length, size));
      }
      return page;
    }

    private static byte[] snappy(byte[] compressed, int size) throws IOException {
      if (Snappy.uncompressedLength(compressed) != size) {
        throw new IOException("a page has another size than the file says");
      }
      return Snappy.uncompress(compressed);
    }

    private static byte[] gzip(byte[] compressed, int size) throws IOException {
      try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
        return stream.readNBytes(size);
      }
    }

    @Override
    public void release() {}
  }
}
