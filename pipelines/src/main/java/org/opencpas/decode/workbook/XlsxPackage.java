package org.opencpas.decode.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.opencpas.decode.DirectoryChannel;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.LocalCopy;
import org.opencpas.decode.Untrusted;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;

/** The parts of a workbook of XML files in a ZIP archive, and how they belong together. */
final class XlsxPackage implements Closeable {
  /** Bytes that the list of the parts may take: what 10,000 of them do. */
  private static final long LARGEST_DIRECTORY = 10_000_000;

  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final LocalCopy copy;
  private final ZipFile zip;

  private XlsxPackage(LocalCopy copy, ZipFile zip) {
    this.copy = copy;
    this.zip = zip;
  }

  /**
   * A part that another one points to.
   *
   * @param type what it is, such as a URI that ends in /worksheet
   * @param name its name in the package
   */
  record Relation(String type, String name) {}

  /**
   * Opens a package.
   *
   * @throws IOException when it is none
   */
  static XlsxPackage open(ByteSource bytes) throws IOException {
    LocalCopy copy = LocalCopy.of(bytes);
    try {
      return new XlsxPackage(copy, directory(copy));
    } catch (IOException none) {
      copy.close();
      throw none;
    }
  }

  private static ZipFile directory(LocalCopy copy) throws IOException {
    // Before the library looks at it, which closes what it cannot read.
    String whatElse = whatItIs(copy);
    DirectoryChannel channel = new DirectoryChannel(copy.channel(), LARGEST_DIRECTORY);
    try {
      ZipFile zip =
          Untrusted.call(
              () ->
                  ZipFile.builder()
                      .setSeekableByteChannel(channel)
                      .setIgnoreLocalFileHeader(true)
                      .get());
      channel.endDirectory();
      return zip;
    } catch (IOException none) {
      FileBreachException breach =
          channel.isExceeded()
              ? new FileBreachException(
                  Rule.WORKBOOK_TOO_LARGE, "the workbook has more than 10,000 parts")
              : new FileBreachException(Rule.WORKBOOK_UNREADABLE, whatElse);
      breach.initCause(none);
      throw breach;
    }
  }

  /** What the file is where it is no package of parts. */
  private static String whatItIs(LocalCopy copy) throws IOException {
    copy.channel().position(0);
    byte[] start = Channels.newInputStream(copy.channel()).readNBytes(COMPOUND.length);
    if (start.length == 0) {
      return "the file is empty";
    }
    return Arrays.equals(start, COMPOUND)
        ? "the file is no XLSX workbook but an XLS one, or it has a password"
        : "the file is no XLSX workbook, or it is cut short";
  }

  /** Opens a part; empty when there is none. */
  Optional<PartXml> part(String name) throws IOException, XMLStreamException {
    ZipArchiveEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new PartXml(new PartStream(entry, zip.getInputStream(entry))));
  }

  /**
   * Opens a part.
   *
   * @throws IOException when there is none
   */
  PartXml required(String name) throws IOException, XMLStreamException {
    return part(name)
        .orElseThrow(
            () ->
                new FileBreachException(
                    Rule.WORKBOOK_UNREADABLE, "the workbook has no part " + name));
  }

  /** The parts that a part points to by their ids; those outside the package are left out. */
  Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, Relation> relations = new LinkedHashMap<>();
    Optional<PartXml> list = part(folder + "_rels/" + part.substring(slash) + ".rels");
    if (list.isPresent()) {
      try (PartXml xml = list.get()) {
        while (xml.nextStart("Relationship")) {
          if (!xml.attribute("TargetMode").equals("External")) {
            String name = resolve(folder, xml.attribute("Target"));
            relations.put(xml.attribute("Id"), new Relation(xml.attribute("Type"), name));
          }
        }
      }
    }
    return relations;
  }

  private static String resolve(String folder, String target) {
    List<String> names = new ArrayList<>();
    String path = target.startsWith("/") ? target : folder + target;
    for (String name : path.split("/", -1)) {
      if (name.equals("..") && !names.isEmpty()) {
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }

  @Override
  public void close() throws IOException {
    try (copy) {
      zip.close();
    }
  }
}
