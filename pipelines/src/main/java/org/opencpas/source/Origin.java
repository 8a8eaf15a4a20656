package org.opencpas.source;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Where an expression takes its text from, before any step. */
sealed interface Origin extends Serializable {

  /** The text with the column that it came from. */
  MappedCell read(Cells cells, Trim trim);

  /** The same origin for rows under a header only, by place where it is a single cell. */
  default Origin bind(Header header) {
    return this;
  }

  /** Whether it gives no text and no column in any row. */
  default boolean isBlank() {
    return false;
  }

  /** Columns that are read. */
  List<String> columns();

  /** Columns that it needs and a file lacks, readable. */
  List<String> missingColumns(Header header);

  /** The word and its argument in assessment.yaml. */
  String text();

  private static List<String> notIn(Header header, List<String> columns) {
    return columns.stream().filter(column -> header.position(column) < 0).toList();
  }

  /** The cell of a column that must be there. */
  record Column(String name) implements Origin {
    @Override
    public MappedCell read(Cells cells, Trim trim) {
      return new MappedCell(cells.text(name, trim), name, null);
    }

    @Override
    public Origin bind(Header header) {
      int place = header.position(name);
      return place < 0 ? this : new Place(place, name);
    }

    @Override
    public List<String> columns() {
      return List.of(name);
    }

    @Override
    public List<String> missingColumns(Header header) {
      return notIn(header, columns());
    }

    @Override
    public String text() {
      return "column: " + QuotedText.of(name);
    }
  }

  /**
   * An origin of which a file may lack columns that it needs; blank then.
   *
   * @param origin what it is where the columns are there
   */
  record IfThere(Origin origin) implements Origin {
    @Override
    public MappedCell read(Cells cells, Trim trim) {
      return origin.missingColumns(cells.row().header()).isEmpty()
          ? origin.read(cells, trim)
          : MappedCell.BLANK;
    }

    @Override
    public Origin bind(Header header) {
      return origin.missingColumns(header).isEmpty() ? origin.bind(header) : new Constant("");
    }

    @Override
    public List<String> columns() {
      return origin.columns();
    }

    @Override
    public List<String> missingColumns(Header header) {
      return List.of();
    }

    @Override
    public String text() {
      return origin.text() + ", absent: blank";
    }
  }

  /**
   * The cell of a column that was found in a header.
   *
   * @param place place of the column, from 0
   */
  record Place(int place, String name) implements Origin {
    @Override
    public MappedCell read(Cells cells, Trim trim) {
      return new MappedCell(cells.text(place, trim), name, null);
    }

    @Override
    public List<String> columns() {
      return List.of(name);
    }

    @Override
    public List<String> missingColumns(Header header) {
      return notIn(header, columns());
    }

    @Override
    public String text() {
      return "column: " + QuotedText.of(name);
    }
  }

  /** The first cell that is not blank; one of the columns must be there. */
  record FirstOf(List<String> columns) implements Origin {
    public FirstOf {
      columns = List.copyOf(columns);
    }

    @Override
    public MappedCell read(Cells cells, Trim trim) {
      for (String column : columns) {
        String text = cells.text(column, trim);
        if (!text.isEmpty()) {
          return new MappedCell(text, column, null);
        }
      }
      return new MappedCell("", String.join(",", columns), null);
    }

    @Override
    public List<String> missingColumns(Header header) {
      return notIn(header, columns).size() < columns.size()
          ? List.of()
          : List.of("one of " + String.join(", ", columns));
    }

    @Override
    public String text() {
      return "first_of: " + QuotedText.of(columns);
    }
  }

  /** The same text in every row. */
  record Constant(String value) implements Origin {
    @Override
    public MappedCell read(Cells cells, Trim trim) {
      return new MappedCell(value, "", null);
    }

    @Override
    public boolean isBlank() {
      return value.isEmpty();
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public List<String> missingColumns(Header header) {
      return List.of();
    }

    @Override
    public String text() {
      return "constant: " + QuotedText.of(value);
    }
  }

  /**
   * An id that stays the same as long as the cells do: the first 16 hexadecimal digits of the
   * SHA-256 over the trimmed cells in UTF-8, with U+001F between them. Blank when all are blank.
   */
  record Hash(List<String> columns) implements Origin {
    private static final int BYTES = 8;

    public Hash {
      columns = List.copyOf(columns);
    }

    @Override
    public MappedCell read(Cells cells, Trim trim) {
      List<String> texts = columns.stream().map(column -> cells.text(column, trim)).toList();
      String id = texts.stream().allMatch(String::isEmpty) ? "" : id(String.join("\u001f", texts));
      return new MappedCell(id, String.join(",", columns), null);
    }

    private static String id(String text) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }

    @Override
    public List<String> missingColumns(Header header) {
      return notIn(header, columns);
    }

    @Override
    public String text() {
      return "hash: " + QuotedText.of(columns);
    }
  }

  /**
   * The cells with a separator between them. A blank cell keeps its separator, so that two rows do
   * not look alike by accident; all blank is blank.
   */
  record Join(List<String> columns, String with) implements Origin {
    public Join {
      columns = List.copyOf(columns);
    }

    @Override
    public MappedCell read(Cells cells, Trim trim) {
      List<String> texts = columns.stream().map(column -> cells.text(column, trim)).toList();
      String joined = texts.stream().allMatch(String::isEmpty) ? "" : String.join(with, texts);
      return new MappedCell(joined, String.join(",", columns), null);
    }

    @Override
    public List<String> missingColumns(Header header) {
      return notIn(header, columns);
    }

    @Override
    public String text() {
      return "join: " + QuotedText.of(columns) + ", with: " + QuotedText.of(with);
    }
  }
}
