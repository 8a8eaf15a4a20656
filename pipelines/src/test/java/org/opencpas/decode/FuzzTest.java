package org.opencpas.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencpas.source.ExpansionLimits;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/**
 * Files of every format, damaged at random: no exception, no endless reading, bounded memory, and
 * every row told of. The sound files lie in src/test/resources/fuzz, by format, some of them
 * packed. More than usual: {@code -Dfuzz.mutations=1000000}.
 */
class FuzzTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");
  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 10_000);

  /** Files in one thread, which is stopped with the one that it stands still at. */
  private static final int AT_A_TIME = 100;

  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Bytes that may be made while a file of some kilobytes is read, held or not. */
  private static final long MOST_BYTES = 400_000_000;

  private static final ExpansionLimits LIMITS = new ExpansionLimits(20_000_000, 1_000, 20);

  private static List<Path> corpus(SourceFormat format) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(format.word()))) {
      return files.sorted().toList();
    }
  }

  private static Decoded read(SourceFormat format, byte[] bytes) {
    Decoded decoded = new Decoded();
    decoded.file =
        new FileDecoder(LIMITS)
            .decode(
                () -> new ByteArrayInputStream(bytes),
                Decoded.FILE,
                new FileLayout(format, TextFormat.DETECTED, TablePlace.FIRST),
                decoded);
    return decoded;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDICATOR_RECORDS")
  void soundFilesAreReadWhole(SourceFormat format) throws IOException {
    for (Path file : corpus(format)) {
      Decoded decoded = read(format, Files.readAllBytes(file));
      assertThat(decoded.rejections).as(file.toString()).isEmpty();
      assertThat(decoded.rows).as(file.toString()).hasSizeGreaterThan(1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDICATOR_RECORDS")
  void damagedFilesAreRowsAndRejections(SourceFormat format) throws IOException {
    List<Path> paths = corpus(format);
    List<byte[]> files = new ArrayList<>();
    for (Path file : paths) {
      files.add(Files.readAllBytes(file));
    }
    Mutations mutations = new Mutations(20_261_122);
    Set<Integer> rows = new TreeSet<>();
    AtomicReference<String> which = new AtomicReference<>("");
    for (int from = 0; from < MUTATIONS; from += AT_A_TIME) {
      int first = from;
      assertTimeoutPreemptively(
          LONGEST,
          () -> {
            for (int i = first; i < Math.min(first + AT_A_TIME, MUTATIONS); i++) {
              byte[] sound = files.get(i % files.size());
              byte[] damaged = mutations.of(sound, files.get((i / files.size()) % files.size()));
              String name = "mutation %d of %s".formatted(i, paths.get(i % files.size()));
              which.set(name);
              rows.add(check(format, damaged, name));
            }
          },
          which::get);
    }
    // Some are read all the same, some not at all.
    assertThat(rows).contains(0).hasSizeGreaterThan(1);
  }

  /** Rows that were read. */
  private static int check(SourceFormat format, byte[] damaged, String which) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    Decoded decoded;
    try {
      decoded = read(format, damaged);
    } catch (RuntimeException | Error thrown) {
      throw new AssertionError(which + " " + Base64.getEncoder().encodeToString(damaged), thrown);
    }
    long made = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    long rejected = decoded.rejections.stream().filter(each -> each.getLine() > 0).count();
    assertThat(decoded.rows.size() + rejected).as(which).isEqualTo(decoded.file.rows());
    // An archive has one for each member; a workbook that lost its mark is an archive.
    if (!Container.orText(() -> new ByteArrayInputStream(damaged)).isZip()) {
      assertThat(decoded.rejections.size() - rejected).as(which).isBetween(0L, 1L);
    }
    assertThat(made).as("bytes made by " + which).isLessThan(MOST_BYTES);
    return decoded.rows.size();
  }

  /** A mutation that changed nothing would test nothing. */
  @Test
  void mutationsDiffer() {
    byte[] file = "a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);
    Mutations mutations = new Mutations(1);
    long different =
        Stream.generate(() -> mutations.of(file, file))
            .limit(1_000)
            .filter(each -> !Arrays.equals(each, file))
            .count();
    assertThat(different).isGreaterThan(950);
  }
}
