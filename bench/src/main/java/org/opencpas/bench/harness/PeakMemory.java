package org.opencpas.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most physical memory that a process ever had, as the kernel keeps it (VmHWM). */
final class PeakMemory implements Probe {
  private long bytes;

  @Override
  public void look(Path process) throws IOException {
    for (String line : Files.readAllLines(process.resolve("status"))) {
      if (line.startsWith("VmHWM:")) {
        String kilobytes = line.substring("VmHWM:".length()).replace("kB", "").strip();
        bytes = Math.max(bytes, 1024 * Long.parseLong(kilobytes));
      }
    }
  }

  long bytes() {
    return bytes;
  }
}
