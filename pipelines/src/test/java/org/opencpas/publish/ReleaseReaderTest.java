package org.opencpas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.schemas.Population;
import org.opencpas.schemas.Target;
import org.opencpas.schemas.TargetPath;

class ReleaseReaderTest {
  private static final ReleaseId ID = new ReleaseId("all-0123456789ab");

  @TempDir private Path directory = Path.of("");

  /** A release of one table, of which an older contract knew only some columns. */
  private ReleaseReader release(String table, Schema older, GenericData.Record row)
      throws IOException {
    OutputLayout out = new OutputLayout(directory);
    Path file = out.release(ID).part(table, "a.parquet");
    Files.createDirectories(out.release(ID).table(table));
    Part part;
    try (PartWriter writer =
        PartWriter.open(
            new ReleaseTable(table, older, "", List.of()), Files.newOutputStream(file))) {
      writer.write(row);
      part = writer.finish("a.parquet");
    }
    Manifest.Table entry =
        new Manifest.Table(
            1,
            part.content().toHex(),
            ReleaseTable.fingerprint(older),
            Manifest.Table.AS_TABLE,
            List.of(new Manifest.Part("a.parquet", 1, part.bytes(), part.sha256())));
    Files.writeString(
        out.release(ID).manifest(),
        ManifestFile.text(
            new Manifest(
                ID,
                new Manifest.Program("opencpas", "0.0.1", "00"),
                null,
                "internal",
                Map.of(),
                List.of(),
                List.of(),
                new Manifest.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                Map.of(table, entry))));
    return ReleaseReader.open(out, ID);
  }

  private static Schema with(Schema whole, String... columns) {
    List<Schema.Field> fields = new ArrayList<>();
    for (String column : columns) {
      fields.add(new Schema.Field(whole.getField(column), whole.getField(column).schema()));
    }
    return Schema.createRecord(
        whole.getName(), whole.getDoc(), whole.getNamespace(), false, fields);
  }

  @Test
  void columnThatAnOlderContractDidNotHaveHasItsDefault() throws IOException {
    Schema older =
        with(Target.getClassSchema(), "target_id", "indicator_id", "target_value", "target_period");
    Target target =
        release(
                "targets",
                older,
                new GenericRecordBuilder(older)
                    .set("target_id", "T1")
                    .set("indicator_id", "patrols")
                    .set("target_value", 30.0)
                    .set("target_period", "2024")
                    .build())
            .framework()
            .getTargets()
            .get(0);
    assertThat(target.getTargetValue()).isEqualTo(30.0);
    assertThat(target.getBaselineValue()).isNull();
    assertThat(target.getPath()).isEqualTo(TargetPath.linear);
    assertThat(target.getDisaggregation()).isEmpty();
  }

  @Test
  void tableThatAnOlderReleaseDidNotHaveHasNoRows() throws IOException {
    Schema whole = Population.getClassSchema();
    ReleaseReader reader =
        release(
            "populations",
            whole,
            new GenericRecordBuilder(whole)
                .set("region_id", "KS")
                .set("valid_from", LocalDate.of(2020, 1, 1))
                .set("population", 900L)
                .build());
    assertThat(reader.framework().getPopulations())
        .containsExactly(new Population("KS", LocalDate.of(2020, 1, 1), 900L, null));
    assertThat(reader.has("observations")).isFalse();
    assertThat(reader.observations()).isEmpty();
  }

  @Test
  void columnThatIsNeededIsMissed() throws IOException {
    Schema older = with(Target.getClassSchema(), "target_id", "indicator_id");
    ReleaseReader reader =
        release(
            "targets",
            older,
            new GenericRecordBuilder(older)
                .set("target_id", "T1")
                .set("indicator_id", "p")
                .build());
    assertThatThrownBy(reader::framework)
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining(
            "all-0123456789ab was made by version 0.0.1, whose table targets had no column"
                + " target_period; make it again from its inputs");
  }
}
