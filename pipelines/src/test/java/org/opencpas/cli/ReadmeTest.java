package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is true: its paths exist, its commands run, its answers are what comes out. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern PLACE =
      Pattern.compile("`((?:\\.ci|docs|engines|schemas|pipelines|sample-data|opencpas)[\\w./-]*)`");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path out = Path.of("");

  /** A command of the README and the lines that it shows as its answer. */
  private record Shown(String command, List<String> answer) {}

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  @Test
  void everyPathExists() throws IOException {
    Set<String> paths = new TreeSet<>();
    for (Pattern pattern : List.of(LINK, PLACE)) {
      Matcher matcher = pattern.matcher(readme());
      while (matcher.find()) {
        paths.add(matcher.group(1));
      }
    }
    assertThat(paths).hasSizeGreaterThan(8);
    assertThat(paths).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }

  @Test
  void continuousIntegrationRunsTheTestCommand() throws IOException {
    String tests =
        commands().stream()
            .map(Shown::command)
            .filter(command -> command.startsWith("mvn"))
            .findFirst()
            .orElseThrow();
    assertThat(tests).isEqualTo("mvn verify");
    assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("mvn -B -ntp verify");
    assertThat(ROOT.resolve(".ci/run")).isExecutable();
  }

  @Test
  void everyCommandRunsAndAnswersAsShown() throws IOException {
    List<Shown> commands =
        commands().stream().filter(shown -> shown.command().startsWith("./opencpas ")).toList();
    assertThat(commands).hasSizeGreaterThan(5);
    for (Shown shown : commands) {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      int exit = run(arguments(shown.command()), answer, rest);
      assertThat(exit).as("%s: %s", shown.command(), rest).isZero();
      if (!shown.answer().isEmpty()) {
        assertThat(answer.toString(StandardCharsets.UTF_8).lines().toList())
            .as(shown.command())
            .isEqualTo(shown.answer());
      }
    }
  }

  private static List<Shown> commands() throws IOException {
    List<Shown> commands = new ArrayList<>();
    boolean inside = false;
    for (String line : readme().lines().toList()) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ")) {
        commands.add(new Shown(line.substring(2), new ArrayList<>()));
      } else if (inside) {
        commands.get(commands.size() - 1).answer().add(line);
      }
    }
    return commands;
  }

  /** The words of a command after the program, with places of the README's reader made ours. */
  private String[] arguments(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (word.equals("out") || word.equals("my-mission") || word.endsWith(".html")) {
        words.add(out.resolve(word).toString());
      } else {
        words.add(word.startsWith("sample-data/") ? ROOT.resolve(word).toString() : word);
      }
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  private static int run(
      String[] arguments, ByteArrayOutputStream answer, ByteArrayOutputStream rest) {
    return new CommandLineProgram(
            new Surroundings(
                new PrintStream(answer, true, StandardCharsets.UTF_8),
                new PrintStream(rest, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                Terminal.PLAIN))
        .run(arguments);
  }
}
