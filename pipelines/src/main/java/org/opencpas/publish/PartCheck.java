package org.opencpas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.opencpas.release.Manifest;
import org.opencpas.release.ReleaseLayout;
import org.opencpas.storage.Sha256;

/** Compares the parts of a table with the manifest: files by their bytes, then rows by content. */
final class PartCheck {

  /** What differs; a part that is missing is left to others. */
  List<Finding> of(ReleaseLayout release, String table, Manifest.Table entry) {
    List<Finding> findings = new ArrayList<>();
    ContentHash content = ContentHash.EMPTY;
    for (Manifest.Part part : entry.files()) {
      Path file = release.part(table, part.name());
      String place = "tables/" + table + "/" + part.name();
      try {
        Optional<Finding> different = compareBytes(place, file, part);
        if (different.isPresent()) {
          findings.add(different.get());
          continue;
        }
        content = content.plus(content(file, place, part, entry, findings));
      } catch (IOException unreadable) {
        findings.add(new Finding(place, "cannot be read: " + unreadable));
      }
    }
    if (findings.isEmpty()
        && (content.rows() != entry.rows() || !content.toHex().equals(entry.contentSha256()))) {
      findings.add(
          new Finding(
              "tables/" + table,
              "holds "
                  + content.rows()
                  + " rows with content "
                  + content.toHex()
                  + " instead of "
                  + entry.rows()
                  + " with "
                  + entry.contentSha256()));
    }
    return findings;
  }

  private static Optional<Finding> compareBytes(String place, Path file, Manifest.Part part)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.of(new Finding(place, "is missing"));
    }
    if (Files.size(file) != part.bytes()) {
      return Optional.of(
          new Finding(place, "has " + Files.size(file) + " bytes instead of " + part.bytes()));
    }
    if (!Sha256.of(file).equals(part.sha256())) {
      return Optional.of(new Finding(place, "has other bytes than were published"));
    }
    return Optional.empty();
  }

  private static ContentHash content(
      Path file, String place, Manifest.Part part, Manifest.Table entry, List<Finding> findings)
      throws IOException {
    Schema schema = PartReader.schema(file);
    if (!ReleaseTable.fingerprint(schema).equals(entry.schemaFingerprint())) {
      findings.add(new Finding(place, "has other columns than the manifest says"));
    }
    ContentHasher hasher = new ContentHasher(schema);
    try (PartReader reader = PartReader.open(file)) {
      for (Optional<IndexedRecord> row = reader.read(); row.isPresent(); row = reader.read()) {
        hasher.add(row.get());
      }
    }
    if (hasher.hash().rows() != part.rows()) {
      findings.add(
          new Finding(place, "holds " + hasher.hash().rows() + " rows instead of " + part.rows()));
    }
    return hasher.hash();
  }
}
