package org.orbsieve.run.avoid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.report.UtcFormat;
import org.orbsieve.report.orbit.OrbitHeading;
import org.orekit.time.AbsoluteDate;

/** The heading of messages about an object, which says what its states are good for. */
final class ObjectHeading {

  private ObjectHeading() {}

  static OrbitHeading of(AstroContext context, CatalogRecord form, List<String> more) {
    List<String> comments = new ArrayList<>();
    if (form.object().isTabulated()) {
      comments.add("FROM EPHEMERIS " + form.object().ephemeris().orElseThrow().fileName());
    } else {
      comments.add(
          "STATES BY SGP4 FROM PUBLIC ELEMENTS, EPOCH "
              + new UtcFormat(context).iso(form.object().epoch()));
      comments.add("NOT FOR UPLOAD AND NOT FOR MANOEUVRE PLANNING WITHOUT PRECISE ORBITS");
    }
    if (form.object().isVariant()) {
      comments.add("A MANOEUVRE THAT IS NOT FLOWN: CANDIDATE ONLY");
    }
    comments.addAll(more);
    return new OrbitHeading(
        new AbsoluteDate(Instant.now(), context.messages().getTimeScales().getUTC()),
        "ORBSIEVE",
        comments);
  }
}
