package org.orbsieve.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Looks into pictures as a parser of XML sees them. */
final class Pictures {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Pictures() {}

  /** Parses a picture and checks what holds for all: numbers are numbers, no style, a sentence. */
  static Document sound(String svg) throws Exception {
    assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
    assertFalse(svg.contains("style="), "a strict policy forbids styles of elements");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    Element root = document.getDocumentElement();
    assertTrue(
        root.getAttribute("role").equals("img") && !root.getAttribute("aria-label").isBlank());
    return document;
  }

  /** What elements of a class there are. */
  static List<Element> ofClass(Document document, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (List.of(element.getAttribute("class").split(" ")).contains(name)) {
        found.add(element);
      }
    }
    return found;
  }

  /** All that is written. */
  static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    NodeList all = document.getElementsByTagName("text");
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getTextContent());
    }
    return texts;
  }

  /** The numbers of an attribute. */
  static double[] numbers(Element element, String attribute) {
    Matcher matcher = NUMBER.matcher(element.getAttribute(attribute));
    List<Double> numbers = new ArrayList<>();
    while (matcher.find()) {
      numbers.add(Double.parseDouble(matcher.group()));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
