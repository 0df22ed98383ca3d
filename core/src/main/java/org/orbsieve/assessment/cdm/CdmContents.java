package org.orbsieve.assessment.cdm;

import java.util.List;

/**
 * What a file of conjunction data messages contains. A message that is broken costs none of the
 * others.
 *
 * @param messages those that could be read, in the order of the file
 * @param refused those that could not
 */
public record CdmContents(List<Numbered> messages, List<Refused> refused) {

  /**
   * A message.
   *
   * @param place its place in the file, from 1
   * @param message what it says
   */
  public record Numbered(int place, CdmMessage message) {}

  /**
   * A message that could not be read.
   *
   * @param place its place in the file, from 1
   * @param problem why
   */
  public record Refused(int place, CdmReadException problem) {}

  /** Takes immutable copies. */
  public CdmContents {
    messages = List.copyOf(messages);
    refused = List.copyOf(refused);
  }

  /** Number of messages in the file. */
  public int size() {
    return messages.size() + refused.size();
  }

  /**
   * What a message is called.
   *
   * @param file name of the file
   * @param place of the message
   * @return the file alone where it has one message
   */
  public String name(String file, int place) {
    return size() == 1 ? file : file + "#" + place;
  }
}
