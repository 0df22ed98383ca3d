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

  /** End of the name of such a file, with its dot. */
  public String extension() {
    return extension;
  }
}
