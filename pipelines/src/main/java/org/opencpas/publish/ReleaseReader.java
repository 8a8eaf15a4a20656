package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.schemas.Assessment;
import org.opencpas.schemas.Benchmark;
import org.opencpas.schemas.BenchmarkCondition;
import org.opencpas.schemas.FrameworkTables;
import org.opencpas.schemas.Indicator;
import org.opencpas.schemas.IndicatorComponent;
import org.opencpas.schemas.MandateEvent;
import org.opencpas.schemas.Mission;
import org.opencpas.schemas.Objective;
import org.opencpas.schemas.ObjectiveCondition;
import org.opencpas.schemas.Observation;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.Region;
import org.opencpas.schemas.StrengthCeiling;
import org.opencpas.schemas.Target;
import org.opencpas.storage.Sha256;

/**
 * Reads the tables of a published release, file by file, under the contract of this program. Every
 * file is held against the manifest before it is read. What an older contract did not have is as if
 * nothing had been given: no row, or the default of the column.
 */
public final class ReleaseReader {
  private final ReleaseLayout release;
  private final Manifest manifest;

  private ReleaseReader(ReleaseLayout release, Manifest manifest) {
    this.release = release;
    this.manifest = manifest;
  }

  /**
   * Opens a release.
   *
   * @throws ReleaseException when it is not there, or its manifest cannot be read
   */
  public static ReleaseReader open(OutputLayout out, ReleaseId id) {
    ReleaseLayout release = out.release(id);
    if (!Files.isDirectory(release.root())) {
      throw new ReleaseException(
          "there is no release " + id + " in " + out.releases() + "; see: opencpas releases");
    }
    return new ReleaseReader(release, ManifestFile.read(release));
  }

  /** What its manifest says. */
  public Manifest manifest() {
    return manifest;
  }

  /** Whether it has a table. */
  public boolean has(String table) {
    return manifest.tables().containsKey(table);
  }

  /** The framework, as the release's audience sees it and as it was known. */
  public FrameworkTables framework() {
    return FrameworkTables.newBuilder()
        .setMissions(rows("missions", Mission.class, Mission.getClassSchema()))
        .setMandateEvents(rows("mandate_events", MandateEvent.class, MandateEvent.getClassSchema()))
        .setStrengthCeilings(
            rows("strength_ceilings", StrengthCeiling.class, StrengthCeiling.getClassSchema()))
        .setObjectives(rows("objectives", Objective.class, Objective.getClassSchema()))
        .setObjectiveConditions(
            rows(
                "objective_conditions",
                ObjectiveCondition.class,
                ObjectiveCondition.getClassSchema()))
        .setIndicators(rows("indicators", Indicator.class, Indicator.getClassSchema()))
        .setIndicatorComponents(
            rows(
                "indicator_components",
                IndicatorComponent.class,
                IndicatorComponent.getClassSchema()))
        .setTargets(rows("targets", Target.class, Target.getClassSchema()))
        .setBenchmarks(rows("benchmarks", Benchmark.class, Benchmark.getClassSchema()))
        .setBenchmarkConditions(
            rows(
                "benchmark_conditions",
                BenchmarkCondition.class,
                BenchmarkCondition.getClassSchema()))
        .setAssessments(rows("assessments", Assessment.class, Assessment.getClassSchema()))
        .setRegions(rows("regions", Region.class, Region.getClassSchema()))
        .setPopulations(rows("populations", Population.class, Population.getClassSchema()))
        .build();
  }

  /** The facts that hold. */
  public List<Observation> observations() {
    return rows("observations", Observation.class, Observation.getClassSchema());
  }

  private <T extends IndexedRecord> List<T> rows(String table, Class<T> type, Schema schema) {
    List<T> rows = new ArrayList<>();
    read(table, schema, row -> rows.add(type.cast(row)));
    return rows;
  }

  /**
   * Reads some columns of a table.
   *
   * @param columns columns of the contract
   * @param rows takes the rows, in the order of the files; each holds the columns in the order
   *     given
   */
  public void read(String table, List<String> columns, Consumer<IndexedRecord> rows) {
    Schema whole = Tables.named(table).schema();
    List<Schema.Field> fields = new ArrayList<>();
    for (String column : columns) {
      Schema.Field field = whole.getField(column);
      fields.add(new Schema.Field(field, field.schema()));
    }
    // A name of its own, so that no generated class is taken for it.
    read(table, Schema.createRecord(whole.getName() + "Columns", null, null, false, fields), rows);
  }

  private void read(String table, Schema wanted, Consumer<IndexedRecord> rows) {
    Manifest.Table entry = manifest.tables().get(table);
    if (entry == null) {
      return;
    }
    for (Manifest.Part part : entry.files()) {
      Path file = release.part(table, part.name());
      try {
        checkBytes(file, part);
        checkColumns(table, file, wanted);
        try (PartReader reader = PartReader.open(file, wanted, model(wanted))) {
          for (Optional<IndexedRecord> row = reader.read(); row.isPresent(); row = reader.read()) {
            rows.accept(row.get());
          }
        }
      } catch (IOException unreadable) {
        throw new ReleaseException(file + " cannot be read; verify the release", unreadable);
      }
    }
  }

  private static GenericData model(Schema wanted) {
    return wanted.getNamespace() == null
        ? RowModel.forReading()
        : SpecificData.getForSchema(wanted);
  }

  private static void checkBytes(Path file, Manifest.Part part) throws IOException {
    if (!Files.isRegularFile(file)
        || Files.size(file) != part.bytes()
        || !Sha256.of(file).equals(part.sha256())) {
      throw new ReleaseException(
          file + " is not what was published; see: opencpas verify, and take it from a copy");
    }
  }

  private void checkColumns(String table, Path file, Schema wanted) throws IOException {
    Set<String> there = new HashSet<>();
    PartReader.schema(file).getFields().forEach(field -> there.add(field.name()));
    for (Schema.Field field : wanted.getFields()) {
      if (!there.contains(field.name()) && !field.hasDefaultValue()) {
        throw new ReleaseException(
            manifest.releaseId()
                + " was made by version "
                + manifest.program().version()
                + ", whose table "
                + table
                + " had no column "
                + field.name()
                + "; make it again from its inputs to compare it");
      }
    }
  }
}
