package org.orbsieve.report.cdm;

import java.io.IOException;
import java.util.Map;
import org.orekit.files.ccsds.utils.generation.XmlGenerator;
import org.orekit.utils.units.Unit;

/**
 * Orekit's generator of XML, which writes the text of elements as it is: here it is escaped. Also
 * faster, as {@link KvnText}.
 */
final class XmlText extends XmlGenerator {

  private final StringBuilder out;
  private final Map<String, String> unitNames;
  private int level;

  /**
   * A generator of one message.
   *
   * @param unitNames CCSDS names of units that are known already, for the next message
   */
  XmlText(StringBuilder out, String name, Map<String, String> unitNames) throws IOException {
    super(
        out, DEFAULT_INDENT, name, CdmEncoder.NO_RELATIVE_DATES, true, NDM_XML_V3_SCHEMA_LOCATION);
    this.out = out;
    this.unitNames = unitNames;
  }

  @Override
  public void startMessage(String root, String messageTypeKey, double version) throws IOException {
    super.startMessage(root, messageTypeKey, version);
    level++;
  }

  @Override
  public void enterSection(String name) throws IOException {
    super.enterSection(name);
    level++;
  }

  @Override
  public String exitSection() throws IOException {
    level--;
    return super.exitSection();
  }

  @Override
  public void writeEntry(String key, String value, Unit unit, boolean mandatory)
      throws IOException {
    if (value == null) {
      complain(key, mandatory);
      return;
    }
    for (int i = 0; i < level * DEFAULT_INDENT; i++) {
      out.append(' ');
    }
    out.append('<').append(key);
    if (writeUnits(unit)) {
      out.append(' ').append(UNITS).append("=\"");
      out.append(siToCcsdsName(unit.getName())).append('"');
    }
    out.append('>').append(escaped(value)).append("</").append(key).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String siToCcsdsName(String name) {
    return unitNames.computeIfAbsent(name, super::siToCcsdsName);
  }
}
