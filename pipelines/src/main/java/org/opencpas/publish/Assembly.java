package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencpas.release.Manifest;
import org.opencpas.release.ManifestFile;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.source.Workspace;
import org.opencpas.storage.Durable;

/** Makes a staging directory into a whole release. Readers see nothing of it yet. */
final class Assembly {
  private final ReleaseLayout staging;
  private final ReleaseLayout release;
  private final long rowsOfATable;

  /**
   * Prepares to work.
   *
   * @param staging where the parts lie
   * @param release where the release will lie
   * @param rowsOfATable rows above which the catalogue holds a view instead of a table
   */
  Assembly(ReleaseLayout staging, ReleaseLayout release, long rowsOfATable) {
    this.staging = staging;
    this.release = release;
    this.rowsOfATable = rowsOfATable;
  }

  /**
   * Completes the parts and checks that everything balances.
   *
   * @return the manifest, not yet written
   * @throws UnbalancedException when a row or record is missing
   */
  Manifest manifest(Draft draft) throws IOException {
    Map<String, List<Part>> parts = new LinkedHashMap<>();
    for (Part part : new StagedParts(staging).complete(draft)) {
      parts.computeIfAbsent(part.table(), table -> new ArrayList<>()).add(part);
    }
    try (Duck duck = Duck.open(staging.scratch())) {
      Balance balance =
          new Balance(
              duck,
              paths(parts),
              Workspace.eventSources(draft.origin().settings()),
              draft.withheld());
      List<String> findings = balance.findings();
      if (!findings.isEmpty()) {
        throw new UnbalancedException(findings);
      }
      return manifest(draft, balance.counts(), parts);
    }
  }

  private Map<String, List<String>> paths(Map<String, List<Part>> parts) {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    parts.forEach(
        (table, files) ->
            paths.put(
                table,
                files.stream().map(part -> staging.part(table, part.file()).toString()).toList()));
    return paths;
  }

  private Manifest manifest(Draft draft, Manifest.Counts counts, Map<String, List<Part>> parts) {
    Map<String, Manifest.Table> tables = new LinkedHashMap<>();
    parts.forEach((table, files) -> tables.put(table, entry(Tables.named(table), files)));
    Draft.Origin origin = draft.origin();
    return new Manifest(
        draft.id(),
        origin.program(),
        origin.asOf(),
        RowModel.symbol(origin.audience()),
        origin.settings(),
        origin.sources(),
        origin.inputs(),
        counts,
        tables);
  }

  private Manifest.Table entry(ReleaseTable table, List<Part> parts) {
    ContentHash content = ContentHash.EMPTY;
    List<Manifest.Part> files = new ArrayList<>();
    for (Part part : parts) {
      content = content.plus(part.content());
      files.add(new Manifest.Part(part.file(), part.content().rows(), part.bytes(), part.sha256()));
    }
    return new Manifest.Table(
        content.rows(),
        content.toHex(),
        ReleaseTable.fingerprint(table.schema()),
        content.rows() > rowsOfATable ? Manifest.Table.AS_VIEW : Manifest.Table.AS_TABLE,
        files);
  }

  /** Writes catalogue, dictionary, manifest and sums, and brings all to the disk. */
  void finish(Manifest manifest) throws IOException {
    try (Duck duck = Duck.open(staging.scratch())) {
      new Catalogue(duck, staging, release).write(manifest);
    }
    Trees.delete(staging.scratch());
    Files.writeString(staging.dictionary(), Dictionary.text(manifest.asOf()));
    Files.writeString(staging.manifest(), ManifestFile.text(manifest));
    Sums.write(staging, manifest);
    Durable.forceTree(staging.root());
  }
}
