package org.opencpas.decode.iati;

import java.util.ArrayList;
import java.util.List;
import org.jaxen.JaxenException;
import org.jaxen.SimpleNamespaceContext;
import org.jaxen.XPath;
import org.jaxen.XPathFunctionContext;
import org.jaxen.dom.DOMXPath;
import org.opencpas.issue.Quotation;
import org.w3c.dom.Node;

/** A path of XPath 1.0 in a document. It reaches nothing outside the document. */
final class DocumentPath {
  private static final SimpleNamespaceContext NAMESPACES = namespaces();

  private final XPath path;

  private DocumentPath(XPath path) {
    this.path = path;
  }

  private static SimpleNamespaceContext namespaces() {
    SimpleNamespaceContext namespaces = new SimpleNamespaceContext();
    namespaces.addNamespace("xml", "http://www.w3.org/XML/1998/namespace");
    return namespaces;
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException when it is none
   */
  static DocumentPath of(String text) {
    try {
      DOMXPath path = new DOMXPath(text);
      path.setNamespaceContext(NAMESPACES);
      // Without the functions beyond XPath 1.0, of which one opens files.
      path.setFunctionContext(new XPathFunctionContext(false));
      return new DocumentPath(path);
    } catch (JaxenException wrong) {
      throw new IllegalArgumentException(Quotation.of(text) + " is no path of XPath", wrong);
    }
  }

  /** The nodes that it leads to, in the order of the document. */
  List<Node> nodes(Node context) {
    try {
      List<Node> nodes = new ArrayList<>();
      for (Object each : path.selectNodes(context)) {
        if (each instanceof Node node) {
          nodes.add(node);
        }
      }
      return nodes;
    } catch (JaxenException wrong) {
      throw new IllegalArgumentException(path + " cannot be followed", wrong);
    }
  }

  /** The texts of the nodes that it leads to, without blanks at their ends. */
  List<String> texts(Node context) {
    return nodes(context).stream().map(each -> text(each).strip()).toList();
  }

  /** Whether it is true as a condition, as XPath has it. */
  boolean holds(Node context) {
    try {
      return path.booleanValueOf(context);
    } catch (JaxenException wrong) {
      throw new IllegalArgumentException(path + " cannot be followed", wrong);
    }
  }

  private static String text(Node node) {
    String text = node.getTextContent();
    return text == null ? "" : text;
  }
}
