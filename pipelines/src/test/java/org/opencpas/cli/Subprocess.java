package org.opencpas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program in a process of its own, from the class path of the tests.
 *
 * @param java the Java that runs it
 * @param options options of the virtual machine
 * @param environment variables on top of those of this process
 * @param scratch existing directory for what the process prints
 */
record Subprocess(Path java, List<String> options, Map<String, String> environment, Path scratch) {
  private static final long LONGEST_SECONDS = 300;

  /** The program on the Java of this process. */
  static Subprocess plain(Path scratch) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Subprocess(java, List.of(), Map.of(), scratch);
  }

  /** The same on another Java. */
  Subprocess on(Path otherJava) {
    return new Subprocess(otherJava, options, environment, scratch);
  }

  /** The same with other options of the virtual machine. */
  Subprocess with(String... otherOptions) {
    return new Subprocess(java, List.of(otherOptions), environment, scratch);
  }

  /** The same with one variable more. */
  Subprocess within(String name, String text) {
    return new Subprocess(java, options, Map.of(name, text), scratch);
  }

  /** Starts a command; what it prints goes into the files out and err. */
  Process start(Object... arguments) {
    return start(command(arguments));
  }

  private List<String> command(Object... arguments) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.add(Main.class.getName());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  private Process start(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(scratch.resolve("out").toFile())
            .redirectError(scratch.resolve("err").toFile());
    // As a variable, since a class path is longer than some systems let an argument be.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  /** Runs a command to its end. */
  Answer run(Object... arguments) throws InterruptedException {
    return end(start(arguments));
  }

  /** Runs a command to its end from a script of sh, which has the whole of it in {@code "$@"}. */
  Answer inShell(String script, Object... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(command(arguments));
    return end(start(command));
  }

  private Answer end(Process process) throws InterruptedException {
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("ended within %d seconds", LONGEST_SECONDS).isTrue();
    return new Answer(process.exitValue(), printed("out"), printed("err"));
  }

  private String printed(String file) {
    try {
      return Files.readString(scratch.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
