package org.opencpas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page as it is printed, read from the tags of the PDF, which say what is a row and on which
 * pages it stands.
 *
 * @param sizes size of each page
 * @param language language that the file declares
 * @param content all that is tagged
 * @param smallest height of the smallest letters, in points
 * @param overEdge texts that stand beside the page, whole or in part
 */
record Print(
    List<PDRectangle> sizes,
    String language,
    PrintedPart content,
    double smallest,
    List<String> overEdge) {

  Print {
    sizes = List.copyOf(sizes);
    overEdge = List.copyOf(overEdge);
  }

  static Print of(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new Reading(document).print();
    }
  }

  private record Place(int page, int content) {}

  private static final class Reading {
    private final PDDocument document;
    private final Map<Place, PrintedPart> pieces = new HashMap<>();
    private final List<PDRectangle> sizes = new ArrayList<>();
    private final List<String> overEdge = new ArrayList<>();
    private double smallest = Double.MAX_VALUE;

    Reading(PDDocument document) {
      this.document = document;
    }

    Print print() throws IOException {
      for (PDPage page : document.getPages()) {
        sizes.add(page.getMediaBox());
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        for (PDMarkedContent content : extractor.getMarkedContents()) {
          keep(content);
        }
      }
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      return new Print(
          sizes,
          document.getDocumentCatalog().getLanguage(),
          PrintedPart.of("", parts(root, 0)),
          smallest,
          overEdge);
    }

    private void keep(PDMarkedContent content) {
      List<TextPosition> letters = new ArrayList<>();
      String text = text(content, letters);
      double top = letters.stream().mapToDouble(Reading::top).min().orElse(0);
      double bottom = letters.stream().mapToDouble(TextPosition::getYDirAdj).max().orElse(0);
      letters.forEach(this::look);
      int page = sizes.size();
      pieces.put(new Place(page, content.getMCID()), PrintedPart.piece(page, text, top, bottom));
    }

    /** The text, where a sign stands for several letters (ffi) these. */
    private static String text(PDMarkedContent content, List<TextPosition> letters) {
      StringBuilder text = new StringBuilder();
      for (Object inside : content.getContents()) {
        if (inside instanceof PDMarkedContent nested) {
          text.append(text(nested, letters));
        } else if (inside instanceof TextPosition letter && !letter.getUnicode().isBlank()) {
          text.append(letter.getUnicode().strip());
          letters.add(letter);
        }
      }
      String meant = content.getActualText();
      return meant == null ? text.toString() : meant.replaceAll("\\s", "");
    }

    private static double top(TextPosition letter) {
      return letter.getYDirAdj() - letter.getYScale();
    }

    private void look(TextPosition letter) {
      smallest = Math.min(smallest, letter.getYScale());
      PDRectangle size = sizes.get(sizes.size() - 1);
      double right = letter.getXDirAdj() + letter.getWidthDirAdj();
      if (letter.getXDirAdj() < 0
          || right > size.getWidth()
          || letter.getYDirAdj() < 0
          || letter.getYDirAdj() > size.getHeight()) {
        overEdge.add(letter.getUnicode() + " on page " + sizes.size());
      }
    }

    private List<PrintedPart> parts(PDStructureNode node, int page) {
      List<PrintedPart> parts = new ArrayList<>();
      for (Object kid : node.getKids()) {
        if (kid instanceof PDStructureElement element) {
          int own = element.getPage() == null ? page : number(element.getPage());
          parts.add(PrintedPart.of(element.getStructureType(), parts(element, own)));
        } else if (kid instanceof PDMarkedContentReference reference) {
          add(parts, new Place(number(reference.getPage()), reference.getMCID()));
        } else if (kid instanceof Integer content) {
          add(parts, new Place(page, content));
        }
      }
      return parts;
    }

    private void add(List<PrintedPart> parts, Place place) {
      PrintedPart piece = pieces.get(place);
      if (piece != null) {
        parts.add(piece);
      }
    }

    private int number(PDPage page) {
      return document.getPages().indexOf(page) + 1;
    }
  }
}
