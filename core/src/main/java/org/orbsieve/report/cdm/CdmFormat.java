package org.orbsieve.report.cdm;

/** The two encodings of a conjunction data message. */
public enum CdmFormat {
  /** Keyword = value notation. */
  KVN(".cdm"),
  /** XML after the NDM schema. */
  XML(".xml");

  private final String extension;

  CdmFormat(String extension) {
    this.extension = extension;
  }

  /**
   * Extension of the file name, including the dot.
   *
   * @return the extension
   */
  public String extension() {
    return extension;
  }
}
