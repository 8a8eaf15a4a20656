package org.opencpas.bench.crash;

import java.util.List;

/**
 * A machine that lets a run down.
 *
 * @param name what is the matter
 * @param script what is done before the program starts, in a name space of its own; {@code "$@"} is
 *     the program, {@code $OUT} and {@code $WORKSPACE} what it is given
 * @param exitCode how the run must end
 * @param words what it must say
 */
record Situation(String name, String script, int exitCode, List<String> words) {
  private static final String READERS = "readers see what they saw before";

  Situation {
    words = List.copyOf(words);
  }

  /** Those that are made with mounts; what was written to one that goes again is copied back. */
  static List<Situation> all() {
    return List.of(
        new Situation(
            "full disk",
            """
            mkdir "$OUT.former" && cp -a "$OUT/." "$OUT.former" &&
            size=$(( $(du -sk "$OUT" | cut -f 1) + 12288 ))k &&
            mount -t tmpfs -o size=$size tmpfs "$OUT" && cp -a "$OUT.former/." "$OUT" &&
            { "$@"; code=$?; cp -a "$OUT/." "$OUT.after" && umount "$OUT" &&
              rm -rf "$OUT" && mv "$OUT.after" "$OUT" && rm -rf "$OUT.former"; exit $code; }
            """,
            1,
            List.of("Nothing was published", READERS, "No space left on device")),
        new Situation(
            "output that is read-only",
            "mount --bind \"$OUT\" \"$OUT\" && mount -o remount,ro,bind \"$OUT\" && exec \"$@\"",
            1,
            List.of("check that --out is a directory you may write", "Read-only file system")),
        new Situation(
            "releases on another disk",
            """
            mkdir -p "$OUT.other" && mount -t tmpfs tmpfs "$OUT.other" &&
            cp -a "$OUT/releases/." "$OUT.other" && mount --bind "$OUT.other" "$OUT/releases" &&
            exec "$@"
            """,
            1,
            List.of("Nothing was published", READERS, "lies on another disk")),
        new Situation(
            "input that somebody writes to",
            """
            file="$WORKSPACE/records/support-monthly/2025.csv"; cp -p "$file" "$OUT.input"
            while :; do printf ' ' >> "$file"; done & writer=$!
            "$@"; code=$?; kill $writer; cp -p "$OUT.input" "$file"; exit $code
            """,
            1,
            List.of("the file was changed while it was read", "Nothing was published")),
        new Situation(
            "interruption",
            """
            "$@" 2> "$OUT.err" & run=$!
            until grep -q '^Reading [0-9]' "$OUT.err"; do sleep 0.05; done
            kill -TERM $run; wait $run; code=$?; cat "$OUT.err" >&2; exit $code
            """,
            143,
            List.of("Interrupted. Nothing was published", READERS)),
        new Situation(
            "two runs at once",
            """
            "$@" > "$OUT.first" 2> "$OUT.err" & first=$!
            until grep -q '^Reading [0-9]' "$OUT.err"; do sleep 0.05; done
            "$@"; code=$?; kill -KILL $first; exit $code
            """,
            1,
            List.of("is in use by another run (process ", ", started ", "wait until it ends")));
  }
}
