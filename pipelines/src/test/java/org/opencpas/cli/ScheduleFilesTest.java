package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What ships for schedulers is what they take, by their own tools where these are there. */
class ScheduleFilesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FILES = ROOT.resolve("docs/schedule");
  private static final String COMMAND =
      "/opt/opencpas/opencpas run /srv/opencpas/my-mission --out /srv/opencpas/out --due";

  @TempDir private Path directory = Path.of("");

  /** What a tool came to, with all that it said. */
  private record Said(int exitCode, String text) {}

  private Said say(String... command) throws IOException, InterruptedException {
    Path text = directory.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(text.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
    return new Said(process.exitValue(), Files.readString(text));
  }

  private static void assumeThereIs(String tool) {
    boolean isThere =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
    assumeThat(isThere).as("%s is installed, as .ci/run sees to", tool).isTrue();
  }

  private static String text(String name) throws IOException {
    return Files.readString(FILES.resolve(name));
  }

  @Test
  void allOfThemStartTheSameCommand() throws IOException {
    assertThat(text("opencpas-due.cron")).contains("15 5 * * * " + COMMAND + " ");
    assertThat(text("opencpas-due.service")).contains("ExecStart=" + COMMAND + "\n");
    assertThat(text("opencpas_due.py").replace("\"\n            \"", ""))
        .contains(COMMAND + " --on");
    assertThat(cronJobCommand()).isEqualTo(COMMAND);
  }

  private static String cronJobCommand() throws IOException {
    Object yaml =
        new Load(LoadSettings.builder().build()).loadFromString(text("opencpas-due.cronjob.yaml"));
    JsonNode job = new ObjectMapper().valueToTree(yaml);
    assertThat(job.at("/kind").asText()).isEqualTo("CronJob");
    JsonNode container = job.at("/spec/jobTemplate/spec/template/spec/containers/0");
    List<String> words = new ArrayList<>();
    container.at("/command").forEach(word -> words.add(word.asText()));
    container.at("/args").forEach(word -> words.add(word.asText()));
    return String.join(" ", words);
  }

  @Test
  void theCommandIsOneOfTheProgram() {
    String[] words = COMMAND.split(" ");
    Answer answer =
        Program.run(
            Stream.concat(Arrays.stream(words).skip(1), Stream.of("--as-of", "2024-01-01"))
                .toArray());
    assertThat(answer.ending(2).err()).contains("leave out --as-of");
  }

  @Test
  void cronTakesItsLine() throws Exception {
    assumeThereIs("crontab");
    Said cronie = say("crontab", "-T", FILES.resolve("opencpas-due.cron").toString());
    Said said =
        cronie.exitCode() == 0
            ? cronie
            : say("crontab", "-n", FILES.resolve("opencpas-due.cron").toString());
    assertThat(said.exitCode()).as(said.text()).isZero();
    Path wrong = directory.resolve("wrong.cron");
    Files.writeString(wrong, text("opencpas-due.cron").replace("15 5 *", "75 5 *"));
    String option = said.equals(cronie) ? "-T" : "-n";
    assertThat(say("crontab", option, wrong.toString()).exitCode()).as("a wrong line").isNotZero();
  }

  @Test
  void systemdTakesServiceAndTimer() throws Exception {
    assumeThereIs("systemd-analyze");
    for (String name : List.of("opencpas-due.service", "opencpas-due.timer")) {
      // It looks for the program, which lies elsewhere here.
      Files.writeString(
          directory.resolve(name),
          text(name).replace("/opt/opencpas/opencpas", ROOT + "/opencpas"));
    }
    Said said =
        say(
            "systemd-analyze",
            "verify",
            directory.resolve("opencpas-due.service").toString(),
            directory.resolve("opencpas-due.timer").toString());
    assertThat(said.exitCode()).as(said.text()).isZero();
    assertThat(said.text()).doesNotContain("opencpas-due");
    Said times = say("systemd-analyze", "calendar", "--iterations=1", "*-*-* 05:15:00 UTC");
    assertThat(times.exitCode()).as(times.text()).isZero();
    assertThat(text("opencpas-due.timer")).contains("OnCalendar=*-*-* 05:15:00 UTC\n");
  }

  @Test
  void pythonTakesTheDag() throws Exception {
    assumeThereIs("python3");
    Path dag = Files.copy(FILES.resolve("opencpas_due.py"), directory.resolve("opencpas_due.py"));
    Said said = say("python3", "-m", "py_compile", dag.toString());
    assertThat(said.exitCode()).as(said.text()).isZero();
  }
}
