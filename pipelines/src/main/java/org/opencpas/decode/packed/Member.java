package org.opencpas.decode.packed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * A member of a ZIP archive.
 *
 * @param name name that is shown, and nothing else: with slashes between directories, in composed
 *     Unicode form, characters that would not show escaped
 * @param entry its entry in the directory of the archive
 */
record Member(String name, ZipArchiveEntry entry) {
  private static final int LONGEST_NAME = 500;
  private static final Charset WITHOUT_UNICODE = Charset.forName("IBM437");

  /** The member of an entry. */
  static Member of(ZipArchiveEntry entry) {
    String name = name(entry).replace('\\', '/');
    StringBuilder shown = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(each -> add(shown, each));
    return new Member(shown.toString(), entry);
  }

  /** Whether it is a file, not a directory. */
  boolean isFile() {
    return !name.endsWith("/");
  }

  /** What keeps it from being read, readable; empty when nothing does. */
  Optional<String> obstacle() {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Optional.of("it is encrypted");
    }
    if (entry.isUnixSymlink()) {
      return Optional.of("it is a link");
    }
    int method = entry.getMethod();
    boolean known =
        method == ZipEntry.STORED
            || method == ZipEntry.DEFLATED
            || method == ZipMethod.ENHANCED_DEFLATED.getCode();
    return known
        ? Optional.empty()
        : Optional.of("it is packed by method %d, not stored or deflated".formatted(method));
  }

  /** Whether the name is so long that no table should carry it in every row. */
  boolean isNameTooLong() {
    return name.length() > LONGEST_NAME;
  }

  /**
   * The name as its archive means it: UTF-8 where the bytes are, whether or not the archive says
   * so, since many programs do not; else code page 437, as the format has it.
   */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(raw, WITHOUT_UNICODE);
    }
  }

  private static void add(StringBuilder shown, int character) {
    if (Character.isISOControl(character) || turnsText(character)) {
      shown.append(String.format(Locale.ROOT, "\\u%04x", character));
    } else {
      shown.appendCodePoint(character);
    }
  }

  /** Whether it breaks a line or turns the direction of what follows, so that names deceive. */
  private static boolean turnsText(int character) {
    return (character >= 0x2028 && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
