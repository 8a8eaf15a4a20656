package org.opencpas.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencpas.framework.FileVersions;
import org.opencpas.framework.FrameworkDirectory;
import org.opencpas.issue.Checked;
import org.opencpas.issue.Mistake;
import org.opencpas.source.ReceivedFiles;
import org.opencpas.source.SourceFile;
import org.opencpas.source.SourceFiles;
import org.opencpas.source.Workspace;

/**
 * Files what came in: each file is copied to where a source finds it, or beside the file of the
 * framework that it is a version of, and records/received.csv gets a line with the day. All files
 * are looked at before any is filed, and nothing that is there is altered.
 *
 * <p>The line is written before the file gets its name: a receipt without a file changes nothing,
 * while a file without a receipt would count as known from the start. What was interrupted between
 * the two is completed by receiving the same file again.
 */
public final class Receiving {
  private final Path root;
  private final Request request;
  private final Placing placing;
  private final List<SourceFile> present;
  private final List<String> refusals = new ArrayList<>();

  /**
   * What to file.
   *
   * @param files the files that came in
   * @param source name of a source of the workspace, or {@link #FRAMEWORK}; empty: whichever finds
   *     them
   * @param name name under which the one file is filed; empty: its own
   * @param on day on which they came in
   */
  public record Request(
      List<Path> files, Optional<String> source, Optional<String> name, LocalDate on) {

    /** Copies the list. */
    public Request {
      files = List.copyOf(files);
    }
  }

  /** The word for the framework in place of the name of a source. */
  public static final String FRAMEWORK = FrameworkDirectory.NAME;

  /** What became of a file. */
  public enum Outcome {
    /** It was copied to its place, and its line was written. */
    FILED,
    /** It lay at its place, and its line was written. */
    NOTED,
    /** The same bytes were there with a line. */
    ALREADY_RECEIVED,
    /** The same bytes were there without a line, and got none. */
    WITHOUT_RECEIPT
  }

  /**
   * A file and what became of it.
   *
   * @param file as it was named
   * @param path its path inside the workspace
   * @param owner the source that finds it, or the framework, in words
   * @param outcome what became of it
   * @param receivedOn day on which it came in, by the line that is there now; of one without a line
   *     the day that was asked for
   * @param sha256 SHA-256 of its bytes, in hexadecimal
   * @param twin path of another file of the workspace with the same bytes; empty: none
   */
  public record Filed(
      Path file,
      String path,
      String owner,
      Outcome outcome,
      LocalDate receivedOn,
      String sha256,
      String twin) {

    /** The line of records/received.csv for it. */
    public String line() {
      return ReceiptBook.line(path, sha256, receivedOn);
    }
  }

  /**
   * What came of it.
   *
   * @param filed what became of each file; none when one was refused
   * @param refusals why files were refused, and what to do
   */
  public record Answer(List<Filed> filed, List<String> refusals) {

    /** Copies the lists. */
    public Answer {
      filed = List.copyOf(filed);
      refusals = List.copyOf(refusals);
    }
  }

  private Receiving(Workspace workspace, Request request) {
    this.root = Path.of(workspace.root());
    this.request = request;
    this.placing = new Placing(workspace, request.on());
    this.present = SourceFiles.find(workspace).files();
  }

  /**
   * Files what came in.
   *
   * @throws IOException when the workspace cannot be written
   */
  public static Answer receive(Workspace workspace, Request request) throws IOException {
    try (ReceiptBook book = ReceiptBook.take(Path.of(workspace.root()))) {
      return new Receiving(workspace, request).receive(book);
    }
  }

  private Answer receive(ReceiptBook book) throws IOException {
    Checked<ReceivedFiles> received = ReceivedFiles.read(root);
    if (received.value().isEmpty()) {
      return new Answer(List.of(), received.mistakes().stream().map(Mistake::toString).toList());
    }
    List<Filed> planned = new ArrayList<>();
    Map<String, Path> places = new HashMap<>();
    for (Path file : request.files()) {
      plan(file, received.value().get())
          .ifPresent(
              filed -> {
                Path other = places.putIfAbsent(filed.path(), file);
                if (other != null) {
                  refusals.add(file + " and " + other + " would both be filed as " + filed.path());
                }
                planned.add(filed);
              });
    }
    checkVersions(planned, received.value().get());
    if (!refusals.isEmpty()) {
      return new Answer(List.of(), refusals);
    }
    for (Filed filed : planned) {
      file(filed, received.value().get(), book);
    }
    return new Answer(planned, List.of());
  }

  private Optional<Filed> plan(Path file, ReceivedFiles received) {
    Optional<String> trouble = Incoming.trouble(file);
    if (trouble.isPresent()) {
      refusals.add(trouble.get());
      return Optional.empty();
    }
    Placing.Place place = inPlace(file).orElseGet(() -> placing.of(name(file), request.source()));
    if (place.isRefused()) {
      refusals.add(file + ": " + place.refusal());
      return Optional.empty();
    }
    try {
      return plan(Incoming.read(file), place, received);
    } catch (IOException unreadable) {
      refusals.add(Incoming.unreadable(file, unreadable));
      return Optional.empty();
    }
  }

  private String name(Path file) {
    Path name = file.getFileName();
    return request.name().orElse(name == null ? "" : name.toString());
  }

  /** The place of a file that lies in the workspace where a source or the framework finds it. */
  private Optional<Placing.Place> inPlace(Path file) {
    for (SourceFile each : present) {
      if (isSame(file, Path.of(each.location()))) {
        return Optional.of(new Placing.Place(each.path(), "source " + each.source(), ""));
      }
    }
    for (String path : FrameworkDirectory.paths(root)) {
      if (isSame(file, root.resolve(path))) {
        return Optional.of(new Placing.Place(path, "the framework", ""));
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException notThere) {
      return false;
    }
  }

  private Optional<Filed> plan(Incoming incoming, Placing.Place place, ReceivedFiles received)
      throws IOException {
    Path target = root.resolve(place.path());
    ReceivedFiles.Receipt receipt = received.receipts().get(place.path());
    if (Files.exists(target) && !Incoming.read(target).sha256().equals(incoming.sha256())) {
      refusals.add(
          incoming.file()
              + ": "
              + place.path()
              + " is there with other content, and what came in is never altered; file this one"
              + " beside it with --as, under a name that comes behind it, since of two reports of"
              + " one time the later file holds");
      return Optional.empty();
    }
    if (receipt != null
        && !receipt.sha256().isEmpty()
        && !receipt.sha256().equals(incoming.sha256())) {
      refusals.add(
          incoming.file()
              + ": line "
              + receipt.line()
              + " of records/received.csv says that other bytes came in as "
              + place.path()
              + " on "
              + receipt.receivedOn()
              + "; give another name with --as");
      return Optional.empty();
    }
    Outcome outcome = outcome(incoming.file(), target, receipt);
    return Optional.of(
        new Filed(
            incoming.file(),
            place.path(),
            place.owner(),
            outcome,
            receipt == null ? request.on() : receipt.receivedOn(),
            incoming.sha256(),
            twin(incoming, place.path())));
  }

  private static Outcome outcome(Path file, Path target, ReceivedFiles.@Nullable Receipt receipt) {
    if (!Files.exists(target)) {
      return Outcome.FILED;
    }
    if (receipt != null) {
      return Outcome.ALREADY_RECEIVED;
    }
    return isSame(file, target) ? Outcome.NOTED : Outcome.WITHOUT_RECEIPT;
  }

  /** Another file of the sources with the same bytes. */
  private String twin(Incoming incoming, String path) throws IOException {
    for (String each : FrameworkDirectory.paths(root)) {
      Path file = root.resolve(each);
      if (!each.equals(path)
          && Files.isReadable(file)
          && Files.size(file) == incoming.bytes()
          && Incoming.read(file).sha256().equals(incoming.sha256())) {
        return each;
      }
    }
    for (SourceFile each : present) {
      if (each.bytes() == incoming.bytes()
          && !each.path().equals(path)
          && Files.isReadable(Path.of(each.location()))
          && Incoming.read(Path.of(each.location())).sha256().equals(incoming.sha256())) {
        return each.path();
      }
    }
    return "";
  }

  /** What would be wrong among versions of files of the framework, and is not yet. */
  private void checkVersions(List<Filed> planned, ReceivedFiles received) {
    List<String> paths = new ArrayList<>(FrameworkDirectory.paths(root));
    SortedMap<String, ReceivedFiles.Receipt> receipts = new TreeMap<>(received.receipts());
    List<Mistake> before = FileVersions.of(paths, received).mistakes();
    for (Filed filed : planned) {
      if (filed.path().startsWith(FRAMEWORK + "/")) {
        paths.add(filed.path());
        receipts.putIfAbsent(
            filed.path(), new ReceivedFiles.Receipt(filed.sha256(), filed.receivedOn(), 0));
      }
    }
    FileVersions.of(paths, new ReceivedFiles(receipts)).mistakes().stream()
        .filter(mistake -> !before.contains(mistake))
        .forEach(mistake -> refusals.add(mistake.found() + "; " + mistake.allowed()));
  }

  private void file(Filed filed, ReceivedFiles received, ReceiptBook book) throws IOException {
    boolean hasLine = received.receipts().containsKey(filed.path());
    switch (filed.outcome()) {
      case FILED -> {
        FiledCopy copy = FiledCopy.of(filed.file(), filed.sha256(), root.resolve(filed.path()));
        if (!hasLine) {
          book.add(filed.path(), filed.sha256(), filed.receivedOn());
        }
        copy.keep();
      }
      case NOTED -> book.add(filed.path(), filed.sha256(), filed.receivedOn());
      case ALREADY_RECEIVED, WITHOUT_RECEIPT -> {
        // Nothing to do: what is there stays as it is.
      }
    }
  }
}
