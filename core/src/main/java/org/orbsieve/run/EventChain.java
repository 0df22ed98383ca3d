package org.orbsieve.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.assessment.PassGroups;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.narrowphase.Conjunction;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.cdm.MessageChain;
import org.orbsieve.report.evolution.EventMatcher;
import org.orbsieve.report.evolution.KnownEvent;
import org.orbsieve.report.evolution.Sighting;
import org.orbsieve.report.evolution.Span;
import org.orekit.time.AbsoluteDate;

/**
 * Finds the event of each conjunction among those of earlier runs, by the rules of {@link
 * EventMatcher}: two conjunctions of a pair that do not fly together are never within its window,
 * so that none has to wait for the others. The passes of a pair that flies together are one event.
 */
final class EventChain implements MessageChain {

  /** The event of the passes so far. */
  private record Group(Link link, AbsoluteDate last) {}

  private final UtcFormat utc;
  private final Map<Sighting.Pair, List<KnownEvent>> known = new HashMap<>();
  private final Map<Sighting.Pair, Group> groups = new HashMap<>();

  EventChain(AstroContext context, List<KnownEvent> events) {
    utc = new UtcFormat(context);
    events.forEach(
        event -> known.computeIfAbsent(event.last().pair(), any -> new ArrayList<>(1)).add(event));
  }

  @Override
  public Optional<Link> link(Conjunction conjunction) {
    Sighting.Pair pair = pair(conjunction);
    AbsoluteDate tca = conjunction.tca();
    if (!PassGroups.isPass(conjunction)) {
      return Optional.of(found(pair, tca));
    }
    Group group = groups.get(pair);
    Link link =
        group != null && tca.durationFrom(group.last()) <= revolutions(conjunction)
            ? group.link()
            : found(pair, tca);
    groups.put(pair, new Group(link, tca));
    return Optional.of(link);
  }

  private Link found(Sighting.Pair pair, AbsoluteDate tca) {
    Span here = Span.at(tca);
    return known.getOrDefault(pair, List.of()).stream()
        .filter(event -> event.last().span().gap(here) <= EventMatcher.WINDOW)
        .min(Comparator.comparingDouble(event -> event.last().span().gap(here)))
        .map(EventChain::link)
        .orElseGet(() -> new Link(KnownEvent.id(pair, utc.socrates(tca)), Optional.empty()));
  }

  private static Link link(KnownEvent event) {
    return new Link(event.id(), event.message().map(one -> new Previous(one.id(), one.created())));
  }

  private static Sighting.Pair pair(Conjunction conjunction) {
    int one = conjunction.primary().catalogNumber();
    int other = conjunction.secondary().catalogNumber();
    return new Sighting.Pair(
        Integer.toString(Math.min(one, other)), Integer.toString(Math.max(one, other)));
  }

  private static double revolutions(Conjunction pair) {
    double slower =
        Math.min(pair.primary().elements().meanMotion(), pair.secondary().elements().meanMotion());
    return PassGroups.REVOLUTIONS * 2 * Math.PI / slower;
  }
}
