package org.opencpas.propose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.FileDecoder;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/** Looks at the first rows of a file in one layout. What is held does not grow with the file. */
final class Looking {
  /** Rows that are looked at. */
  static final int ROWS = 1_000;

  /** Of a text that is not packed, bytes that are looked at; a thousand rows are rarely more. */
  private static final int BYTES = 4 << 20;

  private Looking() {}

  /** Looks at a file as far as its first rows need it. */
  static Looked at(GivenFile file, FileLayout layout) {
    boolean cut = file.isPlainText() && file.bytes() > BYTES;
    ByteSource whole = () -> Files.newInputStream(file.path());
    FirstRows rows = new FirstRows(cut);
    SourceFile named =
        new SourceFile("init", 0, file.shown(), file.path().toString(), file.bytes());
    DecodedFile decoded =
        new FileDecoder().decode(cut ? () -> start(whole) : whole, named, layout, rows);
    return rows.looked(decoded);
  }

  /** The first bytes, up to the end of a line. */
  private static InputStream start(ByteSource whole) throws IOException {
    try (InputStream stream = whole.open()) {
      byte[] start = stream.readNBytes(BYTES);
      int end = start.length;
      while (end > start.length / 2 && start[end - 1] != '\n') {
        end--;
      }
      return new ByteArrayInputStream(start, 0, end);
    }
  }

  /** Keeps the first rows and passes over the others. */
  private static final class FirstRows implements RowSink {
    private final boolean cut;
    private final List<RawRow> rows = new ArrayList<>();
    private @Nullable Header header;
    private String trouble = "";
    private long total;

    FirstRows(boolean cut) {
      this.cut = cut;
    }

    @Override
    public void row(RawRow row) {
      header = header == null ? row.header() : header;
      total++;
      if (rows.size() < ROWS && row.header().names().equals(header.names())) {
        rows.add(row);
      }
    }

    @Override
    public void rejection(Rejection rejection) {
      total += rejection.getLine() > 0 ? 1 : 0;
      trouble = trouble.isEmpty() ? rejection.getMessage() : trouble;
    }

    Looked looked(DecodedFile decoded) {
      return new Looked(rows, total, !cut && total <= ROWS, trouble, decoded, header);
    }
  }
}
