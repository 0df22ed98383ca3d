package org.orbsieve.run;

import java.util.List;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.request.Roles;
import org.orbsieve.request.ScopeMembers;
import org.orbsieve.run.input.CatalogInput;
import org.orbsieve.run.input.Choice;
import org.orbsieve.run.input.Risk;
import org.orbsieve.run.input.Scope;
import org.orbsieve.run.tally.Scene;

/**
 * A run before it screens: what was read and chosen.
 *
 * @param context leap seconds and frame
 * @param input the catalogues read
 * @param choice which of their objects are screened, and what is reported
 * @param settings what is screened for
 * @param risk what was asked for about risk
 * @param pairs which pairs are screened, and for whose sake
 * @param warnings what the person should know, one line each
 */
public record Prepared(
    AstroContext context,
    CatalogInput input,
    Choice.Applied choice,
    ScreeningSettings settings,
    Risk risk,
    Pairs pairs,
    List<String> warnings) {

  /**
   * Which pairs are screened.
   *
   * @param scope what was asked for
   * @param members the primaries and groups among the objects
   * @param roles for whose sake the run is made
   */
  public record Pairs(Scope scope, ScopeMembers members, Roles roles) {

    static Pairs of(Scope scope, ScopeMembers members, Catalog catalog) {
      return new Pairs(scope, members, Roles.of(catalog, members));
    }
  }

  /**
   * Takes an immutable copy.
   *
   * @param context leap seconds and frame
   * @param input the catalogues read
   * @param choice which of their objects are screened, and what is reported
   * @param settings what is screened for
   * @param risk what was asked for about risk
   * @param pairs which pairs are screened, and for whose sake
   * @param warnings what the person should know, one line each
   */
  public Prepared {
    warnings = List.copyOf(warnings);
  }

  /** {@return the objects that are screened} */
  public Catalog catalog() {
    return choice.filtered().catalog();
  }

  /** {@return what was asked for about pairs} */
  public Scope scope() {
    return pairs.scope();
  }

  /** {@return the primaries and groups among the objects} */
  public ScopeMembers members() {
    return pairs.members();
  }

  /** {@return for whose sake the run is made} */
  public Roles roles() {
    return pairs.roles();
  }

  /** {@return records found in the catalogues, usable or not} */
  public long recordsRead() {
    return (long) input.contents().records().size() + input.contents().rejects().size();
  }

  /** What tallies know of it. */
  Scene scene() {
    return new Scene(context, catalog(), settings, members(), choice.choice().listed());
  }
}
