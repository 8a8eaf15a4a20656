package org.opencpas.decode.packed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.EncodingOrigin;

/** What was found out about the members of an archive, told as of one file. */
final class ReadMembers {
  private final List<DecodedFile> members = new ArrayList<>();

  /** Adds a member; one that could not be read at all says nothing. */
  void add(DecodedFile member) {
    if (!member.equals(DecodedFile.UNREAD)) {
      members.add(member);
    }
  }

  /**
   * All rows; encoding and delimiter where all members have the same, else empty. One member whose
   * encoding was assumed makes it an assumption for the whole.
   */
  DecodedFile asOneFile() {
    EncodingOrigin origin =
        members.stream().anyMatch(DecodedFile::isFallback)
            ? EncodingOrigin.FALLBACK
            : same(DecodedFile::origin, EncodingOrigin.UNKNOWN);
    return new DecodedFile(
        same(DecodedFile::encoding, ""),
        origin,
        same(DecodedFile::delimiter, ""),
        members.stream().mapToLong(DecodedFile::rows).sum());
  }

  private <T> T same(Function<DecodedFile, T> property, T otherwise) {
    List<T> values = members.stream().map(property).distinct().toList();
    return values.size() == 1 ? values.get(0) : otherwise;
  }
}
