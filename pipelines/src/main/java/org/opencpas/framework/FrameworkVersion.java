package org.opencpas.framework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FrameworkTables;

/** The framework from the day on which one of its files came in until the next came in. */
public final class FrameworkVersion implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable LocalDate from;
  private final byte[] tables;
  private final Boundaries boundaries;
  private final List<Mistake> mistakes;

  /**
   * Takes a version.
   *
   * @param from the day; null: from the start
   * @param tables the tables, or why they do not hold together
   * @param boundaries areas of its regions
   */
  public FrameworkVersion(
      @Nullable LocalDate from, Checked<FrameworkTables> tables, Boundaries boundaries) {
    this.from = from;
    this.tables = encode(tables.value().orElseGet(FrameworkVersion::none));
    this.boundaries = boundaries;
    this.mistakes = List.copyOf(tables.mistakes());
  }

  private static FrameworkTables none() {
    return FrameworkTables.newBuilder()
        .setMissions(List.of())
        .setMandateEvents(List.of())
        .setStrengthCeilings(List.of())
        .setObjectives(List.of())
        .setObjectiveConditions(List.of())
        .setIndicators(List.of())
        .setIndicatorComponents(List.of())
        .setTargets(List.of())
        .setBenchmarks(List.of())
        .setBenchmarkConditions(List.of())
        .setAssessments(List.of())
        .setRegions(List.of())
        .setPopulations(List.of())
        .build();
  }

  @Nullable LocalDate from() {
    return from;
  }

  /** A copy of the tables; all without a row where they do not hold together. */
  FrameworkTables tables() {
    try {
      return new SpecificDatumReader<FrameworkTables>(FrameworkTables.getClassSchema())
          .read(null, DecoderFactory.get().binaryDecoder(tables, null));
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }

  Boundaries boundaries() {
    return boundaries;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  private static byte[] encode(FrameworkTables tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<FrameworkTables>(FrameworkTables.getClassSchema())
          .write(tables, encoder);
      encoder.flush();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }
}
