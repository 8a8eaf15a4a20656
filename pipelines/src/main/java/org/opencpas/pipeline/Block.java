package org.opencpas.pipeline;

import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Rows of one partition in one byte array, one after the other: what crosses a shuffle. Single rows
 * would cost a runner far more than the work on them.
 */
final class Block {

  /** Size at which a block is handed on, in bytes. */
  static final int SIZE = 1 << 20;

  private Block() {}

  /** Fills blocks with rows; each block is a fresh array. */
  static final class Writer<T extends SpecificRecordBase> {
    private final BlockOutput bytes = new BlockOutput();
    private final RowCodec codec;
    private final Consumer<byte[]> output;

    /**
     * Writes rows.
     *
     * @param output takes each full block
     */
    Writer(RowCodec codec, Consumer<byte[]> output) {
      this.codec = codec;
      this.output = output;
    }

    /** Adds a row; hands the block on when it is full. */
    void add(T row) {
      codec.write(row, bytes);
      if (bytes.size() >= SIZE) {
        flush();
      }
    }

    /** Bytes that have not been handed on. */
    int size() {
      return bytes.size();
    }

    /** Hands on what is left. */
    void flush() {
      if (bytes.size() > 0) {
        output.accept(bytes.take());
      }
    }
  }

  /** Reads the rows of a block in their order. */
  @SuppressWarnings("unchecked") // the schema is that of T
  static <T extends SpecificRecordBase> void read(Schema schema, byte[] block, Consumer<T> rows) {
    RowCodec codec = RowCodec.of(schema);
    BlockInput bytes = new BlockInput(block);
    while (!bytes.isAtEnd()) {
      rows.accept((T) codec.read(bytes));
    }
  }
}
