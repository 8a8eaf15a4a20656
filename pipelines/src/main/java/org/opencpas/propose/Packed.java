package org.opencpas.propose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.opencpas.decode.Container;
import org.opencpas.source.ByteSource;

/**
 * A look into a file that may be packed, far enough to tell what lies in it.
 *
 * @param word how it is packed: GZIP, ZIP; empty when it is not
 * @param container what lies in it, of several things the first that is no directory
 * @param bytes the content, or what came of it, from its start
 */
record Packed(String word, Container container, ByteSource bytes) {

  /**
   * Looks into a file.
   *
   * @throws IOException when it cannot be read, or its packing is damaged
   */
  static Packed of(Path path) throws IOException {
    ByteSource bytes = () -> Files.newInputStream(path);
    Container container = Container.of(bytes);
    if (container == Container.GZIP) {
      ByteSource content = () -> gzip(bytes);
      return new Packed(container.packing(), Container.of(content), content);
    }
    return container == Container.ZIP ? zip(path, bytes) : new Packed("", container, bytes);
  }

  private static InputStream gzip(ByteSource bytes) throws IOException {
    InputStream stream = bytes.open();
    try {
      return new GZIPInputStream(stream);
    } catch (IOException damaged) {
      stream.close();
      throw damaged;
    }
  }

  private static Packed zip(Path path, ByteSource bytes) throws IOException {
    try (ZipFile zip = open(path)) {
      if (zip.getEntry(Container.WORKBOOK_MEMBER) != null) {
        return new Packed("", Container.XLSX, bytes);
      }
      Optional<String> first = first(zip);
      if (first.isEmpty()) {
        return new Packed("ZIP", Container.EMPTY, bytes);
      }
      ByteSource content = () -> member(path, first.get());
      return new Packed("ZIP", Container.of(content), content);
    }
  }

  /** Opens an archive whatever the encoding of its names. */
  private static ZipFile open(Path path) throws IOException {
    return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> first(ZipFile zip) {
    return zip.stream()
        .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
        .map(ZipEntry::getName)
        .findFirst();
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX") || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
  }

  /** The start of a member, which is as much as anybody looks at. */
  private static InputStream member(Path path, String name) throws IOException {
    try (ZipFile zip = open(path);
        InputStream stream = zip.getInputStream(zip.getEntry(name))) {
      return new ByteArrayInputStream(stream.readNBytes(Container.LONGEST_LOOK));
    }
  }
}
