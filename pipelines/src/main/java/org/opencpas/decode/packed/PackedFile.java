package org.opencpas.decode.packed;

import java.util.List;
import java.util.Optional;
import org.opencpas.decode.Container;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.Decoder;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Place;
import org.opencpas.issue.Rejections;
import org.opencpas.issue.Rule;
import org.opencpas.schemas.Rejection;
import org.opencpas.source.ByteSource;
import org.opencpas.source.FileLayout;
import org.opencpas.source.RowSink;
import org.opencpas.source.SourceFile;

/**
 * A file that is packed, and how what comes out of it is read.
 *
 * @param bytes the packed bytes
 * @param inner reads what comes out
 * @param mark name of the member that makes a ZIP a file of the format; empty when it is no ZIP
 */
record PackedFile(
    ByteSource bytes, SourceFile file, FileLayout layout, Decoder inner, String mark) {

  /**
   * Reads one file that came out.
   *
   * @param member its name; empty where the packed file holds one without a name
   */
  DecodedFile read(UnpackedBytes unpacked, String member, RowSink sink) {
    Optional<Breach> nested = nested(unpacked, member);
    if (nested.isPresent()) {
      sink.rejection(rejection(member, nested.get()));
      return DecodedFile.UNREAD;
    }
    MemberSink named = new MemberSink(member, sink);
    DecodedFile decoded = inner.decode(unpacked, file, layout, named);
    Optional<Breach> trouble = unpacked.trouble().map(named::after);
    if (trouble.isPresent()) {
      sink.rejection(rejection(member, trouble.get()));
    } else {
      named.fileRejection().ifPresent(sink::rejection);
    }
    return decoded;
  }

  /** The rejection of the file, or of one of its members. */
  Rejection rejection(String member, Breach breach) {
    return Rejections.of(new Place(file.source(), file.path(), member, 0), List.of(breach), "");
  }

  private Optional<Breach> nested(UnpackedBytes unpacked, String member) {
    // What is damaged shows when the file is read.
    Container container = Container.orText(unpacked);
    if (!container.isPacked() || (container.isZip() && !mark.isEmpty())) {
      return Optional.empty();
    }
    String holder = member.isEmpty() ? file.path() : member;
    return Optional.of(
        Breach.of(
            Rule.PACKING_UNSUPPORTED,
            "%s holds what is packed again, as %s".formatted(holder, container.packing())));
  }
}
