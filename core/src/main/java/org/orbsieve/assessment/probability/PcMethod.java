package org.orbsieve.assessment.probability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ways to compute a probability of collision. The two-dimensional ones assume a short encounter:
 * straight relative motion at constant velocity, errors that do not change meanwhile. They can be
 * asked for; the others are the answer where that does not hold.
 */
public enum PcMethod {
  /**
   * The integral of Foster and Estes 1992 by Elrod's quadrature (2019). The reference of the
   * community, and ours.
   */
  FOSTER("foster", "FOSTER-1992", "Foster & Estes 1992, quadrature after Elrod 2019"),
  /** Orekit's {@code Alfano2005}: one integral by Simpson's rule. */
  ALFANO("alfano", "ALFANO-2005", "Alfano 2005"),
  /** Orekit's {@code Chan1997}: equivalent areas, analytical series. */
  CHAN("chan", "CHAN-1997", "Chan 1997"),
  /** Orekit's {@code Patera2005}: contour integral. */
  PATERA("patera", "PATERA-2005", "Patera 2005"),
  /** Orekit's {@code Laas2015}: analytical series. */
  LAAS("laas", "LAAS-2015", "Serra, Arzelier, Joldes, Lasserre, Rondepierre, Salvy 2015"),
  /** Orekit's {@code Alfriend1999}: constant density over the disc. */
  ALFRIEND("alfriend", "ALFRIEND-1999", "Alfriend et al. 1999"),
  /** Orekit's {@code Alfriend1999Max}: the largest such probability over all covariance scales. */
  ALFRIEND_MAX("alfriend-max", "ALFRIEND-1999-MAX", "Alfriend et al. 1999, maximum"),
  /** The expected number of collisions of a slow encounter, Hall 2021. */
  HALL("hall", "HALL-2021", "Hall 2021, expected number of collisions"),
  /** Seeded sampling of both states, with the interval of Clopper and Pearson. */
  MONTE_CARLO("monte-carlo", "MONTE-CARLO", "Monte Carlo, two-body motion, seeded");

  private final String id;
  private final String label;
  private final String citation;

  PcMethod(String id, String label, String citation) {
    this.id = id;
    this.label = label;
    this.citation = citation;
  }

  /** The word on the command line. */
  public String id() {
    return id;
  }

  /** The name in outputs; where CCSDS has registered one for CDMs (SANA), that one. */
  public String label() {
    return label;
  }

  /** Who published it. */
  public String citation() {
    return citation;
  }

  /** Whether it assumes a short encounter, and can be asked for. */
  public boolean isTwoDimensional() {
    return this != HALL && this != MONTE_CARLO;
  }

  /** Whether it gives a bound over all covariance scales, not the probability at the given one. */
  public boolean isMaximum() {
    return this == ALFRIEND_MAX;
  }

  /** The two-dimensional method of a name, such as {@code foster}. */
  public static Optional<PcMethod> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(method -> method.isTwoDimensional() && method.id.equals(wanted))
        .findFirst();
  }

  /** The names that {@link #named} knows, for a message. */
  public static String names() {
    return Arrays.stream(values())
        .filter(PcMethod::isTwoDimensional)
        .map(PcMethod::id)
        .collect(Collectors.joining(", "));
  }
}
