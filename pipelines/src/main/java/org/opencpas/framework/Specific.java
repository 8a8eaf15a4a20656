package org.opencpas.framework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** Turns Avro's generic form into the generated classes, by way of bytes: no setter is needed. */
final class Specific {
  private Specific() {}

  /** The record as the generated class that its schema names. */
  static <T> T of(GenericRecord record, Class<T> type) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
      return type.cast(
          new SpecificDatumReader<>(type)
              .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null)));
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }
}
