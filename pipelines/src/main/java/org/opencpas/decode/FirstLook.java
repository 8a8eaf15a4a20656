package org.opencpas.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.source.Blanks;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Turns away files that are plainly of no use, whatever their format, so that each is told by its
 * name: what is empty, web pages, and workbooks where none is looked for.
 *
 * @param decoder reads all others
 */
record FirstLook(Decoder decoder) implements Decoder {
  private static final int LONGEST_LOOK = 1_000;
  private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0";
  private static final String ZIP = "PK\u0003\u0004";

  /** Byte order marks of UTF-8 and UTF-16. */
  private static final List<String> MARKS =
      List.of("\u00ef\u00bb\u00bf", "\u00fe\u00ff", "\u00ff\u00fe");

  /** Where the name of its first member stands in a ZIP. */
  private static final int FIRST_NAME = 30;

  @Override
  public DecodedFile decode(ByteSource bytes, SourceFile file, FileLayout layout, RowSink sink) {
    Optional<Breach> breach = breach(bytes, file, layout);
    if (breach.isEmpty()) {
      return decoder.decode(bytes, file, layout, sink);
    }
    sink.rejection(Rejections.ofFile(file.source(), file.path(), breach.get()));
    return DecodedFile.UNREAD;
  }

  private static Optional<Breach> breach(ByteSource bytes, SourceFile file, FileLayout layout) {
    byte[] start;
    try (InputStream stream = bytes.open()) {
      start = stream.readNBytes(LONGEST_LOOK);
    } catch (IOException unreadable) {
      // The decoder meets it again, and says what it means.
      return Optional.empty();
    }
    if (start.length == 0) {
      return Optional.of(Breach.of(Rule.FILE_EMPTY, file.path() + " is empty"));
    }
    if (!layout.format().hasSheets() && isWorkbook(text(start))) {
      return Optional.of(
          Breach.of(Rule.FORMAT_OTHER, file.path() + " is a workbook of Excel, as xlsx or xls"));
    }
    return isPage(start)
        ? Optional.of(Breach.of(Rule.FILE_IS_PAGE, file.path() + " begins as web pages do"))
        : Optional.empty();
  }

  private static boolean isWorkbook(String start) {
    return start.startsWith(OLE2)
        || (start.startsWith(ZIP)
            && (start.startsWith("[Content_Types].xml", FIRST_NAME)
                || start.startsWith("xl/", FIRST_NAME)));
  }

  private static boolean isPage(byte[] start) {
    String whole = text(start);
    String mark = MARKS.stream().filter(whole::startsWith).findFirst().orElse("");
    String signs =
        Blanks.trim(whole.substring(mark.length()).replace("\0", "")).toLowerCase(Locale.ROOT);
    return signs.startsWith("<!doctype html") || signs.startsWith("<html");
  }

  private static String text(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1);
  }
}
