package org.orbsieve.burn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.ElementSetSuccession;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.TabulatedOrbit;
import org.orekit.time.AbsoluteDate;

/**
 * The variants of one object that result from burns: the object without a burn until then, and its
 * own theory with the other velocity after it. Without a change of velocity, a variant moves as the
 * object does, to the last bit.
 *
 * <ul>
 *   <li>An object with element sets continues by sets of the same epochs and drag terms, see {@link
 *       SameEpochFit}. Sets that begin later than the burn were made without it, and are changed as
 *       if it had happened to them.
 *   <li>To the states of an ephemeris, the difference of two flights is added, see {@link
 *       BurnedOrbit}. Its covariances stay, along the axes of the changed states.
 * </ul>
 *
 * <p>An instance belongs to one thread: it keeps what the burns of one time have in common.
 */
public final class BurnVariants {

  private final AstroContext context;
  private final CatalogRecord baseline;

  /** By time of the burn and element set. */
  private final Map<AbsoluteDate, Map<ElementSet, SameEpochFit>> fits = new HashMap<>();

  /**
   * The variants of an object.
   *
   * @param context time scales
   * @param baseline the object without a burn
   * @throws IllegalArgumentException if it is a variant itself
   */
  public BurnVariants(AstroContext context, CatalogRecord baseline) {
    if (baseline.object().isVariant()) {
      throw new IllegalArgumentException("a burn changes an object, not one of its variants");
    }
    this.context = context;
    this.baseline = baseline;
  }

  /**
   * The object after a burn.
   *
   * @param burn the burn
   * @param name name of the variant, not empty
   * @return the variant
   * @throws BurnException if the object has no state at the time of the burn, or no orbit of the
   *     same theory continues from there
   */
  public CatalogRecord after(Burn burn, String name) throws BurnException {
    SpaceObject object = baseline.object();
    if (object.isTabulated()) {
      TabulatedOrbit orbit = object.ephemeris().orElseThrow();
      TabulatedOrbit changed = burn.isNone() ? orbit : BurnedOrbit.of(orbit, burn);
      // the elements of a tabulated object only tell its regime: those of the baseline do
      SpaceObject variant =
          object.toBuilder().ephemeris(Optional.of(changed)).variant(name).build();
      return new CatalogRecord(variant, baseline.source(), baseline.line());
    }
    return baseline.succession().isPresent()
        ? afterSuccession(baseline.succession().get(), burn, name)
        : afterSet(burn, name);
  }

  private CatalogRecord afterSet(Burn burn, String name) throws BurnException {
    CatalogRecord before = named(baseline, baseline.object().elements(), name);
    if (burn.isNone()) {
      return before;
    }
    CatalogRecord after = fitted(baseline, burn, name);
    return among(List.of(before, after), List.of(burn.date()), after);
  }

  private CatalogRecord afterSuccession(ElementSetSuccession succession, Burn burn, String name)
      throws BurnException {
    List<CatalogRecord> sets = new ArrayList<>();
    List<AbsoluteDate> seams = new ArrayList<>();
    List<CatalogRecord> old = succession.sets();
    for (int k = 0; k < old.size(); k++) {
      boolean beginsBefore = k == 0 || succession.handovers().get(k - 1).isBefore(burn.date());
      boolean endsAfter = k + 1 == old.size() || succession.handovers().get(k).isAfter(burn.date());
      if (k > 0) {
        seams.add(succession.handovers().get(k - 1));
      }
      if (beginsBefore || burn.isNone()) {
        sets.add(named(old.get(k), old.get(k).object().elements(), name));
      }
      if (beginsBefore && endsAfter && !burn.isNone()) {
        seams.add(burn.date());
      }
      if (endsAfter && !burn.isNone()) {
        sets.add(fitted(old.get(k), burn, name));
      }
    }
    return among(sets, seams, sets.get(sets.size() - 1));
  }

  private CatalogRecord fitted(CatalogRecord set, Burn burn, String name) throws BurnException {
    return named(set, elements(set.object().elements(), burn), name);
  }

  private ElementSet elements(ElementSet set, Burn burn) throws BurnException {
    Map<ElementSet, SameEpochFit> ofTime =
        fits.computeIfAbsent(burn.date(), date -> new HashMap<>());
    SameEpochFit fit = ofTime.get(set);
    if (fit == null) {
      fit = new SameEpochFit(context, set, burn.date());
      ofTime.put(set, fit);
    }
    return fit.after(burn.deltaV());
  }

  private static CatalogRecord named(CatalogRecord set, ElementSet elements, String name) {
    SpaceObject object = set.object().toBuilder().elements(elements).variant(name).build();
    return new CatalogRecord(object, set.source(), set.line());
  }

  private static CatalogRecord among(
      List<CatalogRecord> sets, List<AbsoluteDate> seams, CatalogRecord last) {
    return new CatalogRecord(
        last.object(),
        last.source(),
        last.line(),
        Optional.of(new ElementSetSuccession(sets, seams)));
  }
}
