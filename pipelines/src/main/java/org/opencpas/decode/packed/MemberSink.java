package org.opencpas.decode.packed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencpas.issue.Breach;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.Header;
import org.opencpas.source.RawRow;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * Puts the name of a member before the sheets of its rows, and holds back the rejection of the
 * member as a whole: what is wrong with its packing may be the better word.
 */
final class MemberSink implements RowSink {
  private final String member;
  private final RowSink sink;
  private long lastLine;
  private @Nullable Rejection ofFile;

  /** Starts a member; one without a name leaves the sheets as they are. */
  MemberSink(String member, RowSink sink) {
    this.member = member;
    this.sink = sink;
  }

  @Override
  public void header(SourceFile file, String sheet, Header header) {
    sink.header(file, named(sheet), header);
  }

  @Override
  public void row(RawRow row) {
    lastLine = row.line();
    sink.row(
        member.isEmpty()
            ? row
            : new RawRow(row.file(), named(row.sheet()), row.line(), row.header(), row.cells()));
  }

  @Override
  public void rejection(Rejection rejection) {
    Rejection placed =
        Rejection.newBuilder(rejection).setSheet(named(rejection.getSheet())).build();
    if (placed.getLine() == 0) {
      fileRejection().ifPresent(sink::rejection);
      ofFile = placed;
    } else {
      lastLine = placed.getLine();
      sink.rejection(placed);
    }
  }

  /** The rejection of the member as a whole; empty when it was read to its end. */
  Optional<Rejection> fileRejection() {
    return Optional.ofNullable(ofFile);
  }

  /** A breach that also says how far reading came. */
  Breach after(Breach breach) {
    if (lastLine == 0) {
      return breach;
    }
    String message =
        "reading broke off after the row on line %d: %s".formatted(lastLine, breach.message());
    return new Breach(breach.rule(), breach.column(), message, breach.hint());
  }

  private String named(String sheet) {
    if (member.isEmpty()) {
      return sheet;
    }
    return sheet.isEmpty() ? member : member + "/" + sheet;
  }
}
