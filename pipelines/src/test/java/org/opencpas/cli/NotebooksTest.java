package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notebooks show what they give on a release of the sample. With -Dgolden=update what they give
 * is written into them.
 */
class NotebooksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path NOTEBOOKS = ROOT.resolve("notebooks");
  private static final Path KERNEL = NOTEBOOKS.resolve("target/kernel/rapaio-jupyter-kernel.jar");
  private static final int KERNEL_JAVA = 25;
  private static final int TRIES = 8;
  private static final Pattern DEAF =
      Pattern.compile("Kernel didn't respond|Kernel died before replying to kernel_info");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory = Path.of("");

  @Test
  void showWhatTheyGiveOnTheSample() throws Exception {
    assumeThat(nbconvert()).as("jupyter-nbconvert is installed, as .ci/run sees to").isPresent();
    assumeThat(java()).as("a JDK %d is installed", KERNEL_JAVA).isPresent();
    assumeThat(KERNEL).as("the kernel, which a build of the module notebooks copies").exists();
    Path out = directory.resolve("out");
    Program.run("run", ROOT.resolve("sample-data/kestria"), "--out", out).ending(0);
    writeKernelSpec();
    for (String name : List.of("first-look.ipynb", "before-the-renewal.ipynb")) {
      Path committed = NOTEBOOKS.resolve(name);
      String made = plain(JSON.readTree(execute(committed, out).toFile()));
      if ("update".equals(System.getProperty("golden"))) {
        Files.writeString(committed, made);
      }
      assertThat(Files.readString(committed).lines().toList())
          .as(name)
          .isEqualTo(made.lines().toList());
    }
  }

  private static Optional<Path> nbconvert() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(path -> Path.of(path, "jupyter-nbconvert"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The Java of JAVA_HOME or of this process, else one that is installed beside it. */
  private static Optional<Path> java() throws IOException {
    Path running = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> homes = new ArrayList<>(List.of(running));
    Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
    try (Stream<Path> beside = Files.list(running.resolveSibling(""))) {
      beside.sorted().forEach(homes::add);
    }
    return homes.stream()
        .filter(NotebooksTest::canRunTheKernel)
        .map(home -> home.resolve("bin/java"))
        .findFirst();
  }

  private static boolean canRunTheKernel(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isReadable(release)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION=\""))
          .map(line -> line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))
          .anyMatch(version -> Integer.parseInt(version) >= KERNEL_JAVA);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private void writeKernelSpec() throws IOException {
    ObjectNode kernel = JSON.createObjectNode();
    ArrayNode command = kernel.putArray("argv").add(java().orElseThrow().toString());
    command.add("--enable-native-access=ALL-UNNAMED").add("-Duser.timezone=UTC");
    command.add("-jar").add(KERNEL.toString()).add("{connection_file}");
    kernel.put("display_name", "Java").put("language", "java").put("interrupt_mode", "message");
    Path place = Files.createDirectories(directory.resolve("jupyter/kernels/java"));
    JSON.writeValue(place.resolve("kernel.json").toFile(), kernel);
  }

  /**
   * Again where the kernel is deaf or gone: one that is asked before it knows who is to answer
   * hears nothing more.
   */
  private Path execute(Path notebook, Path out) throws IOException, InterruptedException {
    String said = tryToExecute(notebook, out);
    for (int tries = 1; tries < TRIES && DEAF.matcher(said).find(); tries++) {
      said = tryToExecute(notebook, out);
    }
    Path made = directory.resolve("made").resolve(notebook.getFileName());
    assertThat(made).as(said).exists();
    return made;
  }

  private String tryToExecute(Path notebook, Path out) throws IOException, InterruptedException {
    Path said = directory.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(
                nbconvert().orElseThrow().toString(),
                "--to=notebook",
                "--execute",
                "--ExecutePreprocessor.record_timing=False",
                "--ExecutePreprocessor.startup_timeout=20",
                "--ExecutePreprocessor.timeout=240",
                "--output-dir=" + directory.resolve("made"),
                notebook.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("JUPYTER_PATH", directory.resolve("jupyter").toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", directory.resolve("runtime").toString());
    builder.environment().put("OPENCPAS_RELEASE", out.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(9, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended).as("ends").isTrue();
    return Files.readString(said);
  }

  /** Cells and what they gave, without what differs from one machine or run to another. */
  private static String plain(JsonNode notebook) throws IOException {
    for (JsonNode cell : notebook.path("cells")) {
      ((ObjectNode) cell).putObject("metadata");
      ((ObjectNode) cell).remove("id");
      if (cell.path("source").path(0).asText().startsWith("%jars")) {
        // Names the libraries, in any order.
        ((ObjectNode) cell).putArray("outputs");
      }
      for (JsonNode output : cell.path("outputs")) {
        assertThat(output.path("output_type").asText()).isEqualTo("display_data");
        ((ObjectNode) output).putObject("metadata");
        ((ObjectNode) output).remove("transient");
      }
    }
    ObjectNode about = ((ObjectNode) notebook).putObject("metadata");
    about
        .putObject("kernelspec")
        .put("display_name", "Java")
        .put("language", "java")
        .put("name", "java");
    about.putObject("language_info").put("name", "java");
    ((ObjectNode) notebook).put("nbformat", 4).put("nbformat_minor", 4);
    DefaultIndenter step = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
    printer.indentObjectsWith(step);
    printer.indentArraysWith(step);
    return JSON.writer(printer).writeValueAsString(notebook) + "\n";
  }
}
