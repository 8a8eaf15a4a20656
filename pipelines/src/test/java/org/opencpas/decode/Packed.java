package org.opencpas.decode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opencpas.source.ExpansionLimits;
import org.opencpas.source.FileLayout;
import org.opencpas.source.SourceFormat;
import org.opencpas.source.TablePlace;
import org.opencpas.source.TextFormat;

/** Packed files made in memory, and what is read from them. */
public final class Packed {
  private static final ExpansionLimits LIMITS = ExpansionLimits.DOCUMENTED;

  private Packed() {}

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A GZIP file of one part. */
  public static byte[] gzip(String text) {
    return gzip(utf8(text));
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** An archive of texts by their names, in that order. */
  public static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(utf8(namesAndTexts[i + 1]));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  /** An archive with one member. */
  public static byte[] zip(Map.Entry<String, byte[]> member) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(member.getKey()));
      zip.write(member.getValue());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  public static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }

  public static Decoded read(byte[] bytes) {
    return read(bytes, "", LIMITS);
  }

  public static Decoded read(byte[] bytes, String members) {
    return read(bytes, members, LIMITS);
  }

  public static Decoded read(byte[] bytes, ExpansionLimits limits) {
    return read(bytes, "", limits);
  }

  private static Decoded read(byte[] bytes, String members, ExpansionLimits limits) {
    return Decoded.with(
        new FileDecoder(limits),
        () -> new ByteArrayInputStream(bytes),
        Decoded.FILE,
        layout(members));
  }

  /** The layout of delimited text in an archive. */
  public static FileLayout layout(String members) {
    return new FileLayout(
        SourceFormat.CSV, TextFormat.DETECTED, new TablePlace("", "", "", members));
  }
}
