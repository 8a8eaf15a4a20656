package org.opencpas.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.opencpas.schemas.FileRead;
import org.opencpas.storage.Sha256;

/**
 * Makes the part of a release id that says what the release is made of: inputs, settings and
 * program. Engine, threads, clock and the places of files on this machine are not in it, so the
 * same run gets the same id anywhere.
 */
final class ReleaseIdentity {
  private static final int DIGITS = 12;

  private final MessageDigest digest = Sha256.digest();

  private ReleaseIdentity() {}

  /** Twelve hexadecimal digits. */
  static String of(
      List<PreparedWorkspace.Declaration> declarations,
      List<FileRead> files,
      Map<String, String> settings,
      Program program) {
    ReleaseIdentity identity = new ReleaseIdentity();
    for (PreparedWorkspace.Declaration declaration : declarations) {
      identity.add("declaration", declaration.path(), declaration.hash().sha256());
    }
    for (FileRead file : files) {
      identity.add("input", file.getSource(), file.getFile(), file.getSha256());
      if (file.getSha256().isEmpty()) {
        // What cannot be read has no hash; why it cannot stands in the release all the same.
        file.getRejectedByRule().forEach(rule -> identity.add("unreadable", rule.getRule()));
      }
    }
    settings.forEach((name, text) -> identity.add("setting", name, text));
    identity.add("program", program.sha256());
    return HexFormat.of().formatHex(identity.digest.digest()).substring(0, DIGITS);
  }

  /** Each text with its length before it, so that no two lists of texts look the same. */
  private void add(String... texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    digest.update((byte) '\n');
  }
}
