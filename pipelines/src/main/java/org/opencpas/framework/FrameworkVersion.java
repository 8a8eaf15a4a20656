package org.opencpas.framework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;
import org.opencpas.calendar.AsOf;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.schemas.FrameworkTables;

/** The framework from the day on which one of its files came in until the next came in. */
public final class FrameworkVersion implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable LocalDate from;
  private final byte[] tables;
  private final Boundaries boundaries;
  private final TreeSet<String> withoutAreas;
  private final List<Mistake> mistakes;

  /**
   * Takes a version.
   *
   * @param from the day; null: from the start
   * @param tables the tables as declared, or why they do not hold together
   * @param boundaries areas of its regions
   * @param withoutAreas missions whose events cannot be placed by their coordinates
   */
  public FrameworkVersion(
      @Nullable LocalDate from,
      Checked<FrameworkTables> tables,
      Boundaries boundaries,
      Set<String> withoutAreas) {
    this.from = from;
    this.tables = encode(tables.value().orElseGet(FrameworkVersion::none));
    this.boundaries = boundaries;
    this.withoutAreas = new TreeSet<>(withoutAreas);
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

  /** The tables with what sources saw and defined by a day; none where they do not hold. */
  FrameworkTables known(DefinitionCollector defined, AsOf day) {
    return with(defined.known(day, withoutAreas));
  }

  /** The tables with what sources ever defined, of what was known on a day as it was then. */
  FrameworkTables around(DefinitionCollector defined, AsOf day) {
    return with(defined.around(day, withoutAreas));
  }

  private FrameworkTables with(Definitions definitions) {
    return mistakes.isEmpty() ? definitions.under(new PlacedTables(tables())).tables() : tables();
  }

  /** A copy of the tables as declared; all without a row where they do not hold together. */
  private FrameworkTables tables() {
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
