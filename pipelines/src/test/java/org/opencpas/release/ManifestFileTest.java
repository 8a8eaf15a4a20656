package org.opencpas.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFileTest {
  private static final Manifest MANIFEST =
      new Manifest(
          new ReleaseId("all-0123456789ab"),
          new Manifest.Program("opencpas", "0.1.0", "aa"),
          null,
          "public",
          Map.of("b", "2", "a", "1"),
          List.of("returns"),
          List.of(new Manifest.Input("returns", "records/é.csv", "bb", 12, 2, "UTF-8", ";", false)),
          new Manifest.Counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13),
          Map.of(
              "regions",
              new Manifest.Table(
                  2, "cc", "dd", "table", List.of(new Manifest.Part("p.parquet", 2, 34, "ee")))));

  private static final String TEXT =
      """
      {
        "as_of" : null,
        "audience" : "public",
        "counts" : {
          "current" : 5,
          "current_above_audience" : 12,
          "duplicate" : 6,
          "facts_without_knowledge_time" : 13,
          "files_unreadable" : 10,
          "later" : 9,
          "records" : 4,
          "records_above_audience" : 11,
          "retracted" : 8,
          "rows" : 1,
          "rows_accepted" : 2,
          "rows_rejected" : 3,
          "superseded" : 7
        },
        "inputs" : [
          {
            "bytes" : 12,
            "delimiter" : ";",
            "encoding" : "UTF-8",
            "later" : false,
            "path" : "records/é.csv",
            "rows" : 2,
            "sha256" : "bb",
            "source" : "returns"
          }
        ],
        "program" : {
          "name" : "opencpas",
          "sha256" : "aa",
          "version" : "0.1.0"
        },
        "release_id" : "all-0123456789ab",
        "settings" : {
          "a" : "1",
          "b" : "2"
        },
        "sources" : [
          "returns"
        ],
        "tables" : {
          "regions" : {
            "content_sha256" : "cc",
            "files" : [
              {
                "bytes" : 34,
                "name" : "p.parquet",
                "rows" : 2,
                "sha256" : "ee"
              }
            ],
            "in_catalogue" : "table",
            "rows" : 2,
            "schema_fingerprint" : "dd"
          }
        }
      }
      """;

  @TempDir Path directory;

  private Manifest read(String text) throws IOException {
    ReleaseLayout release = new ReleaseLayout(directory);
    Files.writeString(release.manifest(), text);
    return ManifestFile.read(release);
  }

  @Test
  void keysAreSortedAndInSnakeCase() {
    assertThat(ManifestFile.text(MANIFEST)).isEqualTo(TEXT);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertThat(read(TEXT)).isEqualTo(MANIFEST);
  }

  @Test
  void anEarlierVersionDoesNotSayWhichFilesCameLater() throws IOException {
    assertThat(read(TEXT.replace("\"later\" : false,", "")).inputs())
        .containsExactly(
            new Manifest.Input("returns", "records/é.csv", "bb", 12, 2, "UTF-8", ";", null));
  }

  @Test
  void aLaterVersionMaySayMore() throws IOException {
    assertThat(read(TEXT.replace("\"as_of\" : null,", "\"as_of\" : null, \"notice\" : [1],")))
        .isEqualTo(MANIFEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}"})
  void aDamagedManifestIsNamed(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("manifest.json cannot be understood");
  }

  @Test
  void aBadReleaseNameIsDamage() {
    assertThatThrownBy(() -> read(TEXT.replace("all-0123456789ab", "all-x")))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("manifest.json cannot be understood");
  }

  @Test
  void aReleaseWithoutAManifestIsNotWhole() {
    assertThatThrownBy(() -> ManifestFile.read(new ReleaseLayout(directory)))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("is not there");
  }
}
