package org.orbsieve.run;

import java.util.List;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.Choice;
import org.orbsieve.run.input.Risk;
import org.orbsieve.run.input.Scope;
import org.orbsieve.run.tally.Scene;

/**
 * A run before it screens: its inputs and settings.
 *
 * @param context leap seconds and frame
 * @param input the catalogues read
 * @param choice objects that are screened, and findings that are reported
 * @param settings settings of the screening
 * @param risk request about risk
 * @param scope request about pairs
 * @param warnings warnings for a person, one line each
 */
public record Prepared(
    AstroContext context,
    CatalogInput input,
    Choice.Applied choice,
    ScreeningSettings settings,
    Risk risk,
    Scope scope,
    List<String> warnings) {

  /**
   * Takes an immutable copy.
   *
   * @param context leap seconds and frame
   * @param input the catalogues read
   * @param choice objects that are screened, and findings that are reported
   * @param settings settings of the screening
   * @param risk request about risk
   * @param scope request about pairs
   * @param warnings warnings for a person, one line each
   */
  public Prepared {
    warnings = List.copyOf(warnings);
  }

  /**
   * The objects that are screened.
   *
   * @return the objects
   */
  public Catalog catalog() {
    return choice.filtered().catalog();
  }

  /**
   * The primaries and groups among the objects.
   *
   * @return the primaries and groups
   */
  public ScopeMembers members() {
    return settings.scope().in(catalog());
  }

  /**
   * Records found in the catalogues, usable or not.
   *
   * @return the number
   */
  public long recordsRead() {
    return (long) input.contents().records().size() + input.contents().rejects().size();
  }

  /** What tallies know of it. */
  Scene scene() {
    return new Scene(context, catalog(), settings, members(), choice.choice().listed());
  }
}
