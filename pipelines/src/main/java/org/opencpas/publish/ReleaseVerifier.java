package org.opencpas.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.OutputLayout;
import org.opencpas.release.ReleaseException;
import org.opencpas.release.ReleaseId;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.source.Workspace;

/**
 * Compares a release with its manifest and its sums: every byte, every row, every count, and every
 * input that was kept; and looks at what leads to releases. Writes nothing.
 */
public final class ReleaseVerifier {
  private final OutputLayout out;

  /** Looks into an output directory. */
  public ReleaseVerifier(OutputLayout out) {
    this.out = out;
  }

  /**
   * Looks at a release from all sides.
   *
   * @return what differs; empty when the release is intact
   * @throws ReleaseException when there is no such release
   */
  public List<Finding> verify(ReleaseId id) {
    ReleaseLayout release = out.release(id);
    if (!Files.isDirectory(release.root())) {
      throw new ReleaseException(
          "there is no release " + id + " in " + out.releases() + "; see which there are");
    }
    List<Finding> findings = new ArrayList<>(Pointers.check(out));
    try {
      Manifest manifest = ManifestFile.read(release);
      findings.addAll(checkContent(id, release, manifest));
    } catch (ReleaseException damaged) {
      findings.add(new Finding("manifest.json", String.valueOf(damaged.getMessage())));
    }
    return findings;
  }

  private List<Finding> checkContent(ReleaseId id, ReleaseLayout release, Manifest manifest) {
    List<Finding> findings = new ArrayList<>();
    if (!manifest.releaseId().equals(id)) {
      findings.add(new Finding("manifest.json", "is that of " + manifest.releaseId()));
    }
    findings.addAll(Belongings.check(release, manifest));
    List<Finding> damaged = checkParts(release, manifest);
    findings.addAll(damaged);
    if (damaged.isEmpty()) {
      findings.addAll(checkBalance(release, manifest));
      findings.addAll(checkCatalogue(release, manifest));
    }
    Set<String> told = findings.stream().map(Finding::place).collect(Collectors.toSet());
    Sums.check(release, manifest).stream()
        .filter(finding -> !told.contains(finding.place()))
        .forEach(findings::add);
    findings.addAll(new InputArchive(out).findings(id));
    return findings;
  }

  private static List<Finding> checkParts(ReleaseLayout release, Manifest manifest) {
    List<Finding> findings = new ArrayList<>();
    PartCheck check = new PartCheck();
    manifest.tables().forEach((table, entry) -> findings.addAll(check.of(release, table, entry)));
    return findings;
  }

  private static List<Finding> checkBalance(ReleaseLayout release, Manifest manifest) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    manifest
        .tables()
        .forEach(
            (table, entry) ->
                files.put(
                    table,
                    entry.files().stream()
                        .map(part -> release.part(table, part.name()).toString())
                        .toList()));
    Draft.Withheld withheld =
        new Draft.Withheld(
            manifest.counts().recordsAboveAudience(), manifest.counts().currentAboveAudience());
    List<Finding> findings = new ArrayList<>();
    try (Duck duck = Duck.openInMemory()) {
      Balance balance =
          new Balance(duck, files, Workspace.eventSources(manifest.settings()), withheld);
      balance.findings().forEach(each -> findings.add(new Finding("tables", each)));
      if (!balance.counts().equals(manifest.counts())) {
        findings.add(
            new Finding("manifest.json", "counts differ from the tables': " + balance.counts()));
      }
    }
    return findings;
  }

  private static List<Finding> checkCatalogue(ReleaseLayout release, Manifest manifest) {
    if (!Files.exists(release.catalogue())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    try (Duck duck = Duck.openInMemory()) {
      duck.run(
          Sql.statement(
              "attach_read_only",
              Map.of(
                  "tables", Sql.text(release.tables().toString()),
                  "file", Sql.text(release.catalogue().toString()))));
      manifest
          .tables()
          .forEach(
              (table, entry) -> {
                long rows = rows(duck, table);
                if (rows != entry.rows()) {
                  findings.add(
                      new Finding(
                          "catalog.duckdb",
                          table + " has " + rows + " rows instead of " + entry.rows()));
                } else if (entry.inCatalogue().equals(Manifest.Table.AS_TABLE)
                    && differing(duck, release, table, entry) > 0) {
                  findings.add(
                      new Finding("catalog.duckdb", table + " has other rows than the files"));
                }
              });
      if (Files.exists(release.dictionary())) {
        findings.addAll(StoredQueryCheck.of(duck, manifest.tables().keySet(), dictionary(release)));
      }
    } catch (ReleaseException damaged) {
      findings.add(new Finding("catalog.duckdb", "cannot be read: " + reason(damaged)));
    }
    return findings;
  }

  /** Its text; bytes that are none stand as a mark, since their sum is looked at too. */
  private static String dictionary(ReleaseLayout release) {
    try {
      return new String(Files.readAllBytes(release.dictionary()), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What DuckDB says, without the statement it was told, which fills several lines. */
  private static String reason(ReleaseException damaged) {
    Throwable cause = damaged.getCause();
    return String.valueOf(cause == null ? damaged.getMessage() : cause.getMessage());
  }

  private static long rows(Duck duck, String table) {
    return count(duck, Sql.statement("catalogue_rows", Map.of("table", Sql.identifier(table))));
  }

  private static long differing(
      Duck duck, ReleaseLayout release, String table, Manifest.Table entry) {
    List<String> files =
        entry.files().stream().map(part -> release.part(table, part.name()).toString()).toList();
    return count(
        duck,
        Sql.statement(
            "catalogue_differences",
            Map.of("table", Sql.identifier(table), "files", Sql.texts(files))));
  }

  private static long count(Duck duck, String sql) {
    Map<String, String> row = duck.rows(sql).get(0);
    return Long.parseLong(Objects.requireNonNull(row.get("rows")));
  }
}
