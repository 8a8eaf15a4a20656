package org.opencpas.issue;

import java.io.Serializable;

/**
 * Where input stands.
 *
 * @param source name of the source in assessment.yaml
 * @param file path of the file, as tables show it
 * @param sheet sheet of a workbook; empty where a format has none
 * @param line line on which the row starts, from 1; 0 for the file as a whole
 */
public record Place(String source, String file, String sheet, long line) implements Serializable {}
