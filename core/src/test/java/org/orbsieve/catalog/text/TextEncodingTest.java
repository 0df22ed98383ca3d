package org.orbsieve.catalog.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {

  private static final String TEXT = "OBJECT_NAME,NORAD_CAT_ID\nSARAL \u00e9t\u00e9 \u0416,1\n";

  private static String read(byte[] bytes) throws IOException {
    StringWriter out = new StringWriter();
    try (Reader in =
        new BoundedText(BoundedText.decoded(new ByteArrayInputStream(bytes)), "test", true)) {
      in.transferTo(out);
    }
    return out.toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** With and without a byte order mark, packed or not. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, \uFEFF",
    "UTF-16LE, ''",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, ''",
    "UTF-16BE, \uFEFF",
    "UTF-32LE, \uFEFF",
    "UTF-32BE, \uFEFF"
  })
  void unicodeIsTold(String name, String mark) throws IOException {
    byte[] bytes = (mark + TEXT).getBytes(Charset.forName(name));
    assertEquals(TEXT, read(bytes));
    assertEquals(TEXT, read(gzip(bytes)));
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1", "iso-8859-15", "windows-1252", "UTF-8", "US-ASCII"})
  void declaredEncodingOfXmlIsFollowed(String name) throws IOException {
    String word = name.equals("US-ASCII") ? "ete" : "\u00e9t\u00e9";
    for (String quote : new String[] {"\"", "'"}) {
      String xml =
          " <?xml version='1.0' encoding=" + quote + name + quote + "?>\n<ndm>" + word + "</ndm>";
      assertEquals(xml, read(xml.getBytes(Charset.forName(name))));
    }
  }

  /** The declaration was read byte by byte, so that it cannot be one of UTF-16. */
  @Test
  void declarationThatContradictsTheBytesIsIgnored() throws IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><ndm>\u00e9</ndm>";
    assertEquals(xml, read(xml.getBytes(StandardCharsets.UTF_8)));
    String marked = "\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><ndm>\u00e9</ndm>";
    assertEquals(marked.substring(1), read(marked.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void unknownEncodingIsAnError() {
    String xml = "<?xml version=\"1.0\" encoding=\"KLINGON-8\"?><ndm></ndm>";
    IOException e =
        assertThrows(IOException.class, () -> read(xml.getBytes(StandardCharsets.UTF_8)));
    assertEquals("the XML declares an unknown encoding, KLINGON-8", e.getMessage());
  }

  @Test
  void shortTextsAreTexts() throws IOException {
    for (String text : new String[] {"", "a", "ab", "abc"}) {
      assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
