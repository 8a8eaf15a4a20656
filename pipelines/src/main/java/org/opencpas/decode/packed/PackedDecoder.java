package org.opencpas.decode.packed;

import org.opencpas.decode.Container;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.source.ByteSource;
import org.opencpas.source.ExpansionLimits;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Reads files of one format that may be packed: the bytes in a GZIP file are the file, each chosen
 * member of a ZIP archive is a file whose name stands before the sheet of its rows. What is packed
 * twice is refused, so that one set of limits holds for what comes out. Nothing is ever written
 * under a member's name.
 */
public final class PackedDecoder implements Decoder {
  private final Decoder inner;
  private final ExpansionLimits limits;
  private final String mark;

  /** Reads files of a format that is no ZIP itself. */
  public PackedDecoder(Decoder inner, ExpansionLimits limits) {
    this(inner, limits, "");
  }

  /**
   * Reads files of a format that may be a ZIP itself.
   *
   * @param inner reads a file once it is unpacked
   * @param mark name of a member by which a ZIP is known to be a file of the format, rather than an
   *     archive around such files; empty when the format is no ZIP
   */
  public PackedDecoder(Decoder inner, ExpansionLimits limits, String mark) {
    this.inner = inner;
    this.limits = limits;
    this.mark = mark;
  }

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    PackedFile packed = new PackedFile(bytes, file, layout, inner, mark);
    Container container = Container.orText(bytes);
    if (container == Container.GZIP) {
      return new GzipReading(packed, limits, sink).read();
    }
    if (container.isZip()) {
      return new ArchiveReading(packed, limits, sink).read();
    }
    return container.isPacked()
        ? refuse(container, file, sink)
        : inner.decode(bytes, file, layout, sink);
  }

  private static DecodedFile refuse(Container container, SourceFile file, RowSink sink) {
    String message = "%s is packed as %s".formatted(file.path(), container.packing());
    Breach breach = Breach.of(Rule.PACKING_UNSUPPORTED, message);
    sink.rejection(Rejections.ofFile(file.source(), file.path(), breach));
    return DecodedFile.UNREAD;
  }
}
