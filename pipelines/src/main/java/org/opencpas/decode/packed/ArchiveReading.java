package org.opencpas.decode.packed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.opencpas.decode.DecodedFile;
import org.opencpas.decode.DirectoryChannel;
import org.opencpas.decode.FileTrouble;
import org.opencpas.decode.LocalCopy;
import org.opencpas.issue.Breach;
import org.opencpas.issue.Quotation;
import org.opencpas.issue.Rule;
import org.opencpas.source.ExpansionLimits;
import org.opencpas.source.MemberPattern;
import org.opencpas.source.RowSink;

/**
 * The reading of a ZIP archive by its directory, which alone says what it holds: the chosen members
 * one after the other, in the order of their names. A member that cannot be read leaves the others
 * as they are; beyond a limit nothing more is read.
 */
final class ArchiveReading {
  /** Bytes of directory that a member may take, most of them for its name and a comment. */
  private static final long DIRECTORY_OF_MEMBER = 1_000;

  private static final long DIRECTORY_OF_NONE = 1 << 20;
  private static final int MOST_NAMED = 10;

  private final PackedFile packed;
  private final ExpansionLimits limits;
  private final RowSink sink;
  private final ReadMembers found = new ReadMembers();

  ArchiveReading(PackedFile packed, ExpansionLimits limits, RowSink sink) {
    this.packed = packed;
    this.limits = limits;
    this.sink = sink;
  }

  /** Reads the archive to its end, or to where it cannot be read. */
  DecodedFile read() {
    try (LocalCopy copy = LocalCopy.of(packed.bytes())) {
      return read(copy);
    } catch (IOException trouble) {
      reject(FileTrouble.breach(trouble, packed.file(), 0));
      return DecodedFile.UNREAD;
    }
  }

  private DecodedFile read(LocalCopy copy) {
    DirectoryChannel channel =
        new DirectoryChannel(
            copy.channel(), DIRECTORY_OF_NONE + DIRECTORY_OF_MEMBER * limits.members());
    try (ZipFile archive =
        ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get()) {
      channel.endDirectory();
      if (!packed.mark().isEmpty() && archive.getEntry(packed.mark()) != null) {
        return packed.inner().decode(packed.bytes(), packed.file(), packed.layout(), sink);
      }
      List<Member> members =
          Collections.list(archive.getEntries()).stream().map(Member::of).toList();
      readChosen(archive, members, copy.size());
      return found.asOneFile();
    } catch (IOException damage) {
      reject(channel.isExceeded() ? tooManyMembers() : UnpackedBytes.damaged(damage));
      return found.asOneFile();
    }
  }

  private void readChosen(ZipFile archive, List<Member> members, long size) {
    if (members.size() > limits.members()) {
      reject(tooManyMembers());
      return;
    }
    MemberPattern pattern = MemberPattern.of(packed.layout().table().members());
    Map<String, List<Member>> chosen =
        members.stream()
            .filter(each -> each.isFile() && pattern.chooses(each.name()))
            .collect(Collectors.groupingBy(Member::name, TreeMap::new, Collectors.toList()));
    if (chosen.isEmpty()) {
      reject(Breach.of(Rule.MEMBER_MISSING, "nothing to read: " + listed(members)));
    }
    Expansion expansion = new Expansion(limits, size);
    for (Map.Entry<String, List<Member>> named : chosen.entrySet()) {
      if (expansion.isBeyond()) {
        return;
      }
      if (named.getValue().size() > 1) {
        String message = "%d files of this name".formatted(named.getValue().size());
        sink.rejection(packed.rejection(named.getKey(), Breach.of(Rule.MEMBER_REPEATED, message)));
      } else {
        read(archive, named.getValue().get(0), expansion);
      }
    }
  }

  private void read(ZipFile archive, Member member, Expansion expansion) {
    if (member.isNameTooLong()) {
      reject(
          Breach.of(
              Rule.PACKING_UNSUPPORTED,
              "a member's name has %d characters: %s"
                  .formatted(member.name().length(), Quotation.of(member.name()))));
    } else if (member.obstacle().isPresent()) {
      Breach breach = Breach.of(Rule.PACKING_UNSUPPORTED, member.obstacle().get());
      sink.rejection(packed.rejection(member.name(), breach));
    } else {
      expansion.next();
      UnpackedBytes bytes = new UnpackedBytes(() -> unpacking(archive, member.entry()), expansion);
      found.add(packed.read(bytes, member.name(), sink));
    }
  }

  private static Unpacking unpacking(ZipFile archive, ZipArchiveEntry entry) throws IOException {
    return new Unpacking(
        archive.getInputStream(entry),
        entry::getCompressedSize,
        OptionalLong.of(entry.getSize()),
        entry.getCrc());
  }

  private Breach tooManyMembers() {
    return Expansion.limit(
        "it lists more than %d files, or its directory is too large for that many"
            .formatted(limits.members()),
        "members");
  }

  private static String listed(List<Member> members) {
    List<String> names = new ArrayList<>();
    members.stream().map(each -> Quotation.of(each.name())).sorted().forEach(names::add);
    if (names.isEmpty()) {
      return "the archive is empty";
    }
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMED
        ? "in the archive are %s and %d more".formatted(shown, names.size() - MOST_NAMED)
        : "in the archive are " + shown;
  }

  private void reject(Breach breach) {
    sink.rejection(packed.rejection("", breach));
  }
}
