/** Workbooks, XLSX and XLS: sheets, and the tables on them. */
@NullMarked
package org.opencpas.decode.workbook;

import org.jspecify.annotations.NullMarked;
