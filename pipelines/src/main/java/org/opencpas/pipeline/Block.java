package org.opencpas.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Rows of one partition in one byte array, Avro binary one after the other: what crosses a shuffle.
 * Single rows would cost a runner far more than the work on them.
 */
final class Block {

  /** Size at which a block is handed on, in bytes. */
  static final int SIZE = 1 << 20;

  private Block() {}

  /** Fills blocks with rows; each block is a fresh array. */
  static final class Writer<T extends SpecificRecordBase> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    private final SpecificDatumWriter<T> writer;
    private final Consumer<byte[]> output;

    /**
     * Writes rows of a schema.
     *
     * @param output takes each full block
     */
    Writer(Schema schema, Consumer<byte[]> output) {
      this.writer = new SpecificDatumWriter<>(schema);
      this.output = output;
    }

    /** Adds a row; hands the block on when it is full. */
    void add(T row) {
      try {
        writer.write(row, encoder);
        encoder.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
        output.accept(bytes.toByteArray());
        bytes.reset();
      }
    }
  }

  /** Reads the rows of a block in their order. */
  static <T extends SpecificRecordBase> void read(Schema schema, byte[] block, Consumer<T> rows) {
    SpecificDatumReader<T> reader = new SpecificDatumReader<>(schema);
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(block, null);
    try {
      while (!decoder.isEnd()) {
        rows.accept(reader.read(null, decoder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
