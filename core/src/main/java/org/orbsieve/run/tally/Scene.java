package org.orbsieve.run.tally;

import java.util.Objects;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.request.ScopeMembers;

/**
 * What is known of a run before it starts.
 *
 * @param context leap seconds and frame
 * @param catalog the objects that are screened
 * @param settings what is screened for
 * @param members the primaries and groups among the objects
 * @param listsSuppressed whether each pair that is not reported is listed
 */
public record Scene(
    AstroContext context,
    Catalog catalog,
    ScreeningSettings settings,
    ScopeMembers members,
    boolean listsSuppressed) {

  /**
   * Validates that nothing is null.
   *
   * @param context leap seconds and frame
   * @param catalog the objects that are screened
   * @param settings what is screened for
   * @param members the primaries and groups among the objects
   * @param listsSuppressed whether each pair that is not reported is listed
   */
  public Scene {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(members, "members");
  }

  /** {@return whether probabilities of collision are computed} */
  public boolean hasRisk() {
    return settings.assessor().risk().isPresent();
  }
}
