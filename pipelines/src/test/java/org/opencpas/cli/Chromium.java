package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * The browser Chromium without a window, one process a question, each as if it were just installed.
 *
 * @param scratch existing directory for what it writes
 */
record Chromium(Path scratch) {
  private static final String PROGRAM = "chromium";
  private static final long LONGEST_SECONDS = 120;

  /** Scripts of a page have so long by their own clock, which runs ahead of the real one. */
  private static final String SCRIPT_MILLISECONDS = "20000";

  /** Chromium asks for much by itself; no name is found for it, so that nothing leaves. */
  private static final List<String> ALONE =
      List.of(
          "--headless",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-breakpad",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-domain-reliability",
          "--disable-extensions",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--no-default-browser-check",
          "--no-first-run",
          "--no-pings",
          "--hide-scrollbars",
          "--lang=en-GB");

  /** Skips the test where there is none. */
  static void assumeInstalled() {
    boolean isThere =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, PROGRAM)));
    assumeThat(isThere).as("%s is installed, as .ci/run sees to", PROGRAM).isTrue();
  }

  /** Opens a page, lets its scripts run, and tells what came of it. */
  Visit open(Path page) throws IOException, InterruptedException {
    Path log = scratch.resolve("net-log.json");
    Files.deleteIfExists(log);
    Said said =
        ask(
            page,
            "--enable-logging=stderr",
            "--log-net-log=" + log,
            "--virtual-time-budget=" + SCRIPT_MILLISECONDS,
            "--dump-dom");
    List<String> console = said.err().lines().filter(line -> line.contains(":CONSOLE")).toList();
    return new Visit(Jsoup.parse(said.out()), console, NetLog.requestsOfPages(log));
  }

  /** Prints a page as a user does who leaves out Chromium's own header and footer. */
  Path print(Path page, Path pdf) throws IOException, InterruptedException {
    Said said = ask(page, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    assertThat(pdf).as(said.err()).exists();
    return pdf;
  }

  /** Takes a picture of a page in a window of a size in pixels. */
  Path picture(Path page, Path png, int width, int height)
      throws IOException, InterruptedException {
    Said said = ask(page, "--window-size=" + width + "," + height, "--screenshot=" + png);
    assertThat(png).as(said.err()).exists();
    return png;
  }

  private record Said(String out, String err) {}

  /** One after the other, of whichever process: each of them takes a processor or two. */
  private Said ask(Path page, String... options) throws IOException, InterruptedException {
    Path turn = Path.of("target", "chromium.lock");
    Files.createDirectories(turn.toAbsolutePath().getParent());
    try (FileChannel channel =
            FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      return run(page, options);
    }
  }

  private Said run(Path page, String... options) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(scratch, "profile");
    Path out = profile.resolve("out");
    Path err = profile.resolve("err");
    List<String> command = new ArrayList<>(List.of(PROGRAM));
    command.addAll(ALONE);
    if (System.getProperty("user.name").equals("root")) {
      // Chromium refuses to start its sandbox for root.
      command.add("--no-sandbox");
    }
    command.add("--user-data-dir=" + profile);
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("HOME", profile.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    Said said = new Said(Files.readString(out), Files.readString(err));
    assertThat(ended).as("ends within %d seconds: %s", LONGEST_SECONDS, said.err()).isTrue();
    assertThat(process.exitValue()).as(said.err()).isZero();
    return said;
  }
}
