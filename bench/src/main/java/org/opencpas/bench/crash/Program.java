package org.opencpas.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The built program, started as a process.
 *
 * @param launcher the script that starts it
 * @param scratch existing directory for what it prints
 */
record Program(Path launcher, Path scratch) {

  /** Starts a command. */
  StartedRun start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return StartedRun.of(new ProcessBuilder(command), scratch.resolve("printed"));
  }

  /** Runs the program on a state from a script, in a name space with mounts of its own. */
  Ended inShell(String script, State state, Published published)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            script,
            "sh",
            launcher.toString(),
            "run",
            state.workspace().toString(),
            "--out",
            published.root().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OUT", published.root().toString());
    builder.environment().put("WORKSPACE", state.workspace().toString());
    return StartedRun.of(builder, scratch.resolve("printed")).end();
  }

  /** Runs a command to its end. */
  Ended run(Object... arguments) throws IOException, InterruptedException {
    return start(arguments).end();
  }
}
