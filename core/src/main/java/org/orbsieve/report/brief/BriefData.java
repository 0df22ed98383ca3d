package org.orbsieve.report.brief;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.evolution.RunDifference;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.report.html.model.Window;

/**
 * What a brief is about.
 *
 * @param manifest of the run
 * @param window its period and levels
 * @param events of the run or of the group
 * @param group of assets that the brief is about; empty for all
 * @param difference to the run before, of the same events; empty for none
 * @param stays near the assets; empty if none were given, and then not mentioned
 */
public record BriefData(
    RunManifest manifest,
    Window window,
    Events<EventDetail> events,
    String group,
    Optional<RunDifference> difference,
    Optional<List<StayLine>> stays) {

  /**
   * Takes an immutable copy.
   *
   * @param manifest of the run
   * @param window its period and levels
   * @param events of the run or of the group
   * @param group of assets
   * @param difference to the run before
   * @param stays near the assets
   */
  public BriefData {
    Objects.requireNonNull(manifest, "manifest");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(difference, "difference");
    stays = stays.map(List::copyOf);
  }
}
