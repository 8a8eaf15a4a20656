package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only write down what they were asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      echo "java $*" >> "$NOTES"
      for option; do
        case $option in
          -XX:ArchiveClassesAtExit=*)
            [ -z "${NO_ARCHIVE:-}" ] || exit 1
            echo archive > "${option#*=}" ;;
        esac
      done
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "mvn $*" >> "$NOTES"
      case $* in
        *engines/flink*) mkdir -p engines/flink/target/lib ;;
        *) mkdir -p pipelines/target && echo jar > pipelines/target/pipelines.jar ;;
      esac
      """;

  @TempDir private Path directory = Path.of("");

  private Path home = Path.of("");
  private Path notes = Path.of("");

  @BeforeEach
  void install() throws IOException {
    home = directory.resolve("a place");
    notes = Files.createFile(directory.resolve("notes"));
    for (String source :
        List.of("schemas/src/main", "pipelines/src/main", "engines/flink", "sample-data/kestria")) {
      Files.createDirectories(home.resolve(source));
    }
    for (String pom : List.of("", "schemas/", "pipelines/", "engines/flink/")) {
      Files.createFile(home.resolve(pom + "pom.xml"));
    }
    executable(home.resolve("opencpas"), Files.readString(Path.of("../opencpas")));
    executable(directory.resolve("jdk/bin/java"), JAVA);
    executable(directory.resolve("jdk/bin/mvn"), MAVEN);
  }

  @Test
  void theFirstStartBuildsAndArchivesAndTheSecondDoesNot() throws Exception {
    assertThat(launch("check", "w")).isEmpty();
    List<String> first = noted();
    assertThat(first).hasSize(3);
    assertThat(first.get(0)).startsWith("mvn ").contains("clean package");
    assertThat(first.get(1))
        .contains("-XX:ArchiveClassesAtExit=")
        .contains(" run " + home + "/sample-data/kestria --out ");
    assertThat(first.get(2))
        .contains("-XX:SharedArchiveFile=" + archive(), "-Xshare:auto")
        .endsWith(" -jar " + home + "/pipelines/target/pipelines.jar check w");
    assertThat(launch("check", "w")).isEmpty();
    assertThat(noted()).containsExactly(first.get(2));
  }

  @Test
  void anotherProgramGetsAnotherArchive() throws Exception {
    launch("check", "w");
    noted();
    Files.setLastModifiedTime(
        home.resolve("pipelines/target/pipelines.jar"),
        FileTime.from(Instant.now().plusSeconds(60)));
    launch("check", "w");
    assertThat(noted()).hasSize(2).first().asString().contains("-XX:ArchiveClassesAtExit=");
  }

  @Test
  void anotherJavaGetsAnArchiveOfItsOwn() throws Exception {
    launch("check", "w");
    noted();
    Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"99\"\n");
    launch("check", "w");
    assertThat(noted()).hasSize(2).first().asString().contains("-XX:ArchiveClassesAtExit=");
  }

  @Test
  void whereNoArchiveCanBeMadeTheProgramRunsWithoutAndDoesNotTryAgain() throws Exception {
    Map<String, String> unable = Map.of("NO_ARCHIVE", "yes");
    assertThat(launch(unable, "check", "w")).isEmpty();
    assertThat(noted()).hasSize(3).last().asString().doesNotContain("SharedArchiveFile");
    assertThat(launch(unable, "check", "w")).isEmpty();
    assertThat(noted()).singleElement().asString().endsWith(" check w");
  }

  @Test
  void whereNothingMayBeWrittenTheProgramRunsWithout() throws Exception {
    launch("check", "w");
    noted();
    Files.delete(archive());
    executable(directory.resolve("jdk/bin/mktemp"), "#!/bin/sh\nexit 1\n");
    assertThat(launch("check", "w")).isEmpty();
    assertThat(noted()).singleElement().asString().doesNotContain("SharedArchiveFile");
  }

  @Test
  void littleWorkIsDoneWithLittleMemoryAndLittleCompiling() throws Exception {
    Path workspace = Files.createDirectories(home.resolve("w"));
    Files.createFile(workspace.resolve("assessment.yaml"));
    launch("check", "w");
    noted();
    assertThat(optionsOfRun(workspace)).contains("UseSerialGC", "TieredStopAtLevel=1");
    Files.write(workspace.resolve("a.csv"), new byte[33 << 20]);
    assertThat(optionsOfRun(workspace)).contains("UseParallelGC", "TieredStopAtLevel=1");
    Files.write(workspace.resolve("b.csv"), new byte[96 << 20]);
    assertThat(optionsOfRun(workspace)).contains("UseParallelGC").doesNotContain("TieredStop");
  }

  private String optionsOfRun(Path workspace) throws Exception {
    launch("run", workspace.toString(), "--out", "o");
    return noted().get(0);
  }

  @Test
  void flinkIsFetchedWhenItIsFirstAskedFor() throws Exception {
    launch("check", "w");
    noted();
    assertThat(launch("run", "w", "--out", "o", "--engine", "flink")).isEmpty();
    List<String> first = noted();
    assertThat(first).hasSize(2);
    assertThat(first.get(0)).startsWith("mvn ").contains("-f engines/flink/pom.xml");
    assertThat(first.get(1))
        .contains(" -cp " + home + "/pipelines/target/pipelines.jar:")
        .contains(":" + home + "/engines/flink/target/lib/* org.opencpas.cli.Main run w --out o");
    launch("run", "w", "--out", "o", "--engine=flink");
    assertThat(noted()).singleElement().asString().startsWith("java ");
  }

  @Test
  void aBuildThatWasKilledKeepsNobodyOut() throws Exception {
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    building(killed.pid());
    launch("check", "w");
    assertThat(noted()).hasSize(3).first().asString().startsWith("mvn ");
    assertThat(home.resolve(".build/building")).doesNotExist();
  }

  @Test
  @Timeout(60)
  void whoComesDuringABuildWaitsAndThenHasNothingToBuild() throws Exception {
    launch("check", "w");
    noted();
    Path stamp = home.resolve(".build/built");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.EPOCH));
    building(ProcessHandle.current().pid());
    Files.writeString(directory.resolve("err"), "");
    CompletableFuture<Void> build =
        CompletableFuture.runAsync(() -> finishBuildingOnceSomebodyWaits(stamp));
    launch("check", "w");
    build.join();
    assertThat(noted()).singleElement().asString().endsWith(" check w");
  }

  private void building(long process) throws IOException, InterruptedException {
    Process named = new ProcessBuilder("uname", "-n").start();
    String machine = new String(named.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Path owner = Files.createDirectories(home.resolve(".build/building")).resolve("owner");
    Files.writeString(owner, process + " " + machine);
  }

  private void finishBuildingOnceSomebodyWaits(Path stamp) {
    try {
      while (!Files.readString(directory.resolve("err")).contains("waiting for another build")) {
        LockSupport.parkNanos(1_000_000);
      }
      Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
      Files.delete(home.resolve(".build/building/owner"));
      Files.delete(home.resolve(".build/building"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path archive() throws IOException {
    try (var found = Files.newDirectoryStream(home.resolve(".build"), "*.jsa")) {
      return found.iterator().next();
    }
  }

  /** What was asked since the last time. */
  private List<String> noted() throws IOException {
    List<String> lines = Files.readAllLines(notes);
    Files.writeString(notes, "");
    return lines;
  }

  private String launch(String... arguments) throws IOException, InterruptedException {
    return launch(Map.of(), arguments);
  }

  /** What the launcher printed to standard output. */
  private String launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("opencpas").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(directory.resolve("err").toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("OPENCPAS_JAVA_OPTS");
    builder.environment().put("PATH", directory.resolve("jdk/bin") + ":/usr/bin:/bin");
    builder.environment().put("NOTES", notes.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(directory.resolve("err"))).isZero();
    return printed;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
