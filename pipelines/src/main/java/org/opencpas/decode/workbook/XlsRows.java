package org.opencpas.decode.workbook;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;
import org.opencpas.decode.FileBreachException;
import org.opencpas.decode.Untrusted;
import org.opencpas.issue.Rule;

/** Reads the rows of a sheet of an XLS workbook one by one, up to the end of the sheet. */
final class XlsRows implements SheetRows {
  private final RecordFactoryInputStream records;
  private final XlsCells cells;
  private @Nullable CellValueRecordInterface ahead;
  private int last;
  private int width;
  private int chartsOpen;
  private boolean ended;

  /** Column of the formula whose text stands in a record to come; -1 when none is awaited. */
  private int awaited = -1;

  XlsRows(RecordFactoryInputStream records, XlsCells cells) {
    this.records = records;
    this.cells = cells;
  }

  @Override
  public Optional<SheetRow> next() throws IOException {
    return Untrusted.call(Rule.WORKBOOK_UNREADABLE, this::read);
  }

  private Optional<SheetRow> read() throws IOException {
    RowCollector row = null;
    if (ahead != null) {
      row = start(ahead);
      add(row, ahead);
      ahead = null;
    }
    while (!ended) {
      Record record = records.nextRecord();
      if (record == null || (record instanceof EOFRecord && chartsOpen == 0)) {
        ended = true;
      } else if (record instanceof BOFRecord) {
        chartsOpen++;
      } else if (record instanceof EOFRecord) {
        chartsOpen--;
      } else if (chartsOpen == 0 && record instanceof StringRecord text && row != null) {
        addAwaited(row, text);
      } else if (chartsOpen == 0 && record instanceof CellValueRecordInterface cell) {
        if (row != null && cell.getRow() + 1 != row.number()) {
          ahead = cell;
          return given(row);
        }
        row = row == null ? start(cell) : row;
        add(row, cell);
      }
    }
    return row == null ? Optional.empty() : given(row);
  }

  private Optional<SheetRow> given(RowCollector row) {
    last = row.number();
    width = Math.max(width, row.end());
    return Optional.of(row.row());
  }

  private RowCollector start(CellValueRecordInterface cell) throws FileBreachException {
    return new RowCollector(cell.getRow() + 1, last, width);
  }

  private void add(RowCollector row, CellValueRecordInterface cell) throws FileBreachException {
    int column = cell.getColumn();
    awaited = -1;
    if (cell instanceof NumberRecord number) {
      row.text(column, cells.number(number.getValue(), cell.getXFIndex()));
    } else if (cell instanceof LabelSSTRecord text) {
      row.text(column, cells.shared(text.getSSTIndex()));
    } else if (cell instanceof LabelRecord text) {
      row.text(column, text.getValue());
    } else if (cell instanceof BoolErrRecord value && value.isError()) {
      row.error(column, XlsCells.error(value.getErrorValue()));
    } else if (cell instanceof BoolErrRecord value) {
      row.text(column, String.valueOf(value.getBooleanValue()));
    } else if (cell instanceof FormulaRecord formula) {
      addResult(row, formula);
    }
  }

  private void addResult(RowCollector row, FormulaRecord formula) throws FileBreachException {
    int column = formula.getColumn();
    CellType type = formula.getCachedResultTypeEnum();
    if (type == CellType.STRING) {
      awaited = column;
      row.text(column, "");
    } else if (type == CellType.BOOLEAN) {
      row.text(column, String.valueOf(formula.getCachedBooleanValue()));
    } else if (type == CellType.ERROR) {
      row.error(column, XlsCells.error(formula.getCachedErrorValue()));
    } else {
      row.text(column, cells.number(formula.getValue(), formula.getXFIndex()));
    }
  }

  private void addAwaited(RowCollector row, StringRecord text) throws FileBreachException {
    if (awaited >= 0) {
      row.text(awaited, text.getString());
      awaited = -1;
    }
  }
}
