package org.orbsieve.report.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.orbsieve.report.html.chart.Figures;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.Subject;

/** Writes of which messages a report is, and what their numbers are not. */
final class MessagesPart {

  private static final int ORIGINATORS = 3;

  private final ReportData data;
  private final Subject.Messages messages;
  private final Utc utc;

  MessagesPart(ReportData data, Subject.Messages messages, Utc utc) {
    this.data = data;
    this.messages = messages;
    this.utc = utc;
  }

  String title() {
    return "Messages about conjunctions " + period();
  }

  String subject() {
    return "Report of messages. "
        + Figures.plural(messages.read(), "message")
        + " about "
        + Figures.plural(data.events().counts().events(), "event")
        + ", "
        + period();
  }

  private String period() {
    return utc.dated(data.window().start())
        + " to "
        + utc.dated(data.window().start().shiftedBy(data.window().duration()))
        + " UTC";
  }

  List<String> caveat() {
    List<String> sentences = new ArrayList<>();
    if (messages.refused() > 0) {
      sentences.add(
          Figures.plural(messages.refused(), "message")
              + " could not be read and "
              + (messages.refused() == 1 ? "is" : "are")
              + " not in this report.");
    }
    if (messages.assumed() > 0) {
      sentences.add(
          "Position errors of "
              + Figures.plural(messages.assumed(), "event")
              + " are assumed: the originator gives a default covariance.");
    }
    sentences.add(
        "States and covariances are the originators\u2019; the probabilities are computed anew from"
            + " them and are as good as they are.");
    sentences.add("An event without a message is not in this report.");
    return sentences;
  }

  List<HeadView.Fact> facts() {
    List<HeadView.Fact> facts = new ArrayList<>();
    List<String> all =
        messages.originators().entrySet().stream()
            .map(one -> name(one.getKey()) + " " + Figures.count(one.getValue()))
            .collect(Collectors.toList());
    int left = all.size() - ORIGINATORS;
    facts.add(
        new HeadView.Fact(
            "Originators, messages",
            left > 0 ? all.subList(0, ORIGINATORS) : all,
            left > 0 ? "and " + Figures.count(left) + " more" : ""));
    if (messages.oldest().isPresent() && messages.newest().isPresent()) {
      facts.add(
          new HeadView.Fact(
              "Created (UTC)",
              List.of(
                  "oldest " + utc.dated(messages.oldest().get()),
                  "newest " + utc.dated(messages.newest().get())),
              ""));
    }
    List<String> levels = new ArrayList<>();
    data.window()
        .levels()
        .worstFirst()
        .forEach(level -> levels.add(level.name() + " " + Figures.threshold(level.threshold())));
    facts.add(
        new HeadView.Fact(
            "Computed",
            List.of("Pc by Foster 1992", "hard-body radius: " + messages.radius()),
            levels.isEmpty() ? "" : "levels " + String.join(", ", levels)));
    return facts;
  }

  private static String name(String originator) {
    return originator.isBlank() ? "unknown" : Figures.cut(originator, 40);
  }
}
