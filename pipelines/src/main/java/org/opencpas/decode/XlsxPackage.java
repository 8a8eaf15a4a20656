package org.opencpas.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;

/** The parts of a workbook of XML files in a ZIP archive, and how they belong together. */
final class XlsxPackage implements Closeable {
  private static final int MOST_PARTS = 10_000;
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final TemporaryCopy copy;
  private final ZipFile zip;

  private XlsxPackage(TemporaryCopy copy, ZipFile zip) {
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
    TemporaryCopy copy = TemporaryCopy.of(bytes);
    try {
      ZipFile zip = new ZipFile(copy.path().toFile());
      XlsxPackage opened = new XlsxPackage(copy, zip);
      if (zip.size() > MOST_PARTS) {
        opened.close();
        throw new FileBreachException(
            Rule.WORKBOOK_TOO_LARGE, "the workbook has %d parts".formatted(zip.size()));
      }
      return opened;
    } catch (ZipException | IllegalArgumentException none) {
      FileBreachException breach =
          new FileBreachException(Rule.WORKBOOK_UNREADABLE, whatItIs(copy));
      breach.initCause(none);
      copy.close();
      throw breach;
    }
  }

  private static String whatItIs(TemporaryCopy copy) throws IOException {
    try (InputStream stream = Files.newInputStream(copy.path())) {
      byte[] start = stream.readNBytes(COMPOUND.length);
      if (start.length == 0) {
        return "the file is empty";
      }
      return Arrays.equals(start, COMPOUND)
          ? "the file is no XLSX workbook but an XLS one, or it has a password"
          : "the file is no XLSX workbook, or it is cut short";
    }
  }

  /** Opens a part; empty when there is none. */
  Optional<PartXml> part(String name) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
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
