package org.opencpas.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.opencpas.calendar.AsOf;
import org.opencpas.framework.Audience;
import org.opencpas.framework.Boundaries;
import org.opencpas.framework.Framework;
import org.opencpas.framework.Known;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.Workspace;

/** Everything that a worker has to know; the same for all of them. */
final class RunPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Workspace workspace;
  private final ReceivedFiles received;
  private final byte[] frameworkTables;
  private final Boundaries boundaries;
  private final AsOf asOf;
  private final Audience audience;
  private final Partitions partitions;
  private final PartStore parts;

  RunPlan(
      Workspace workspace,
      ReceivedFiles received,
      FrameworkTables frameworkTables,
      Boundaries boundaries,
      AsOf asOf,
      Audience audience,
      Partitions partitions,
      PartStore parts) {
    this.workspace = workspace;
    this.received = received;
    this.frameworkTables = encode(frameworkTables);
    this.boundaries = boundaries;
    this.asOf = asOf;
    this.audience = audience;
    this.partitions = partitions;
    this.parts = parts;
  }

  Workspace workspace() {
    return workspace;
  }

  ReceivedFiles received() {
    return received;
  }

  AsOf asOf() {
    return asOf;
  }

  Audience audience() {
    return audience;
  }

  Partitions partitions() {
    return partitions;
  }

  PartStore parts() {
    return parts;
  }

  /** The whole framework, which rows are checked against. */
  Framework framework() {
    return new Framework(tables(), workspace.counted(), boundaries);
  }

  /** The framework as the audience may see it, which facts are scored by. */
  Framework shownFramework() {
    return new Framework(audience.shown(tables()), workspace.counted());
  }

  /** The same as it was known on the as-of date, which missions are aggregated by. */
  Framework knownFramework() {
    return new Framework(audience.shown(Known.on(asOf, tables())), workspace.counted());
  }

  /** The framework as the audience may see it, as it was known at the end of a day. */
  Framework shownFrameworkKnownOn(AsOf day) {
    return new Framework(audience.shown(Known.on(day, tables())), workspace.counted());
  }

  private FrameworkTables tables() {
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(frameworkTables, null);
    try {
      return new SpecificDatumReader<FrameworkTables>(FrameworkTables.getClassSchema())
          .read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encode(FrameworkTables tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<FrameworkTables>(FrameworkTables.getClassSchema())
          .write(tables, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
