package org.orbsieve.catalog.text;

import java.util.Iterator;
import org.orbsieve.catalog.RecordProblem;
import org.orbsieve.catalog.SelectionException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML event by event: nothing is constructed but texts, so that no depth, tag or alias of a
 * hostile file does anything. Texts stay as they were written: {@code 1998-067A} is no date and
 * {@code 025544} no octal number.
 */
public final class YamlEvents {

  private final String source;
  private Iterator<Event> events;
  private String place;

  /** Takes the one document of a file. */
  @FunctionalInterface
  public interface Content {
    void read() throws SelectionException;
  }

  /** Takes one text. */
  @FunctionalInterface
  public interface Texts {
    void take(String text, String place) throws SelectionException;
  }

  public YamlEvents(String source) {
    this.source = source;
    this.place = source;
  }

  /**
   * Reads a file; one without a document is empty.
   *
   * @param content reads all of the document
   * @throws SelectionException naming the line of the first thing that is wrong
   */
  public void read(String text, Content content) throws SelectionException {
    LoadSettings settings = LoadSettings.builder().setLabel(source).build();
    try {
      events = new Parse(settings).parseString(text).iterator();
      next();
      if (next().getEventId() != Event.ID.StreamEnd) {
        content.read();
        next();
        require(Event.ID.StreamEnd, next(), "a file has one document only");
      }
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(mark -> place(mark.getLine())).orElse(place);
      throw new SelectionException(
          where, "no YAML: " + RecordProblem.withoutControls(problem(e)), e);
    } catch (YamlEngineException e) {
      throw new SelectionException(place, "no YAML: " + RecordProblem.shown(e.getMessage()), e);
    }
  }

  private static String problem(MarkedYamlEngineException e) {
    return e.getProblem() == null ? "cannot be read" : e.getProblem();
  }

  /** File and line of the event that was read last. */
  public String place() {
    return place;
  }

  /** The next event. */
  public Event next() {
    Event event = events.next();
    event.getStartMark().ifPresent(mark -> place = place(mark.getLine()));
    return event;
  }

  /**
   * The text of an event.
   *
   * @param what what it should be
   */
  public String text(Event event, String what) throws SelectionException {
    if (event.getEventId() == Event.ID.Alias) {
      throw new SelectionException(place, "aliases are not read: name the group instead");
    }
    require(Event.ID.Scalar, event, "expected " + what);
    return ((ScalarEvent) event).getValue().strip();
  }

  /** A text, or a list of texts. */
  public void texts(Event value, Texts out) throws SelectionException {
    if (value.getEventId() != Event.ID.SequenceStart) {
      out.take(text(value, "objects or a list of them"), place);
      return;
    }
    for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
      out.take(text(item, "a selection of objects"), place);
    }
  }

  /** Requires an event to be of a kind. */
  public void require(Event.ID expected, Event event, String problem) throws SelectionException {
    if (event.getEventId() != expected) {
      throw new SelectionException(place, problem);
    }
  }

  private String place(int line) {
    return source + " line " + (line + 1);
  }
}
