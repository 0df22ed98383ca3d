package org.orbsieve.avoid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbsieve.burn.Burn;
import org.orbsieve.burn.BurnCovariance;
import org.orbsieve.burn.BurnException;
import org.orbsieve.burn.BurnSensitivity;
import org.orbsieve.burn.BurnVariants;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogRecord;
import org.orbsieve.catalog.ObjectForm;
import org.orekit.time.AbsoluteDate;

/**
 * The burns of a trade space as variants of the object.
 *
 * @param times when burns are possible, the earliest first
 * @param sizes signed sizes [m/s], ascending
 * @param variants by time and size; empty where the burn leads to no orbit
 * @param burns by time and size
 * @param flown burns and their sensitivities, by form; empty if burns are flown exactly
 * @param warnings what a person should know, one line each
 */
record Grid(
    List<BurnTimes.BurnTime> times,
    List<Double> sizes,
    List<List<Optional<CatalogRecord>>> variants,
    List<List<Burn>> burns,
    Map<ObjectForm, BurnCovariance.Flown> flown,
    List<String> warnings) {

  /**
   * Makes the variants.
   *
   * @param stop end of the screening
   * @throws AvoidanceException if no burn is possible
   */
  static Grid of(
      AstroContext context, EventSearch event, AvoidanceRequest request, AbsoluteDate stop)
      throws AvoidanceException {
    CatalogRecord object = event.object();
    List<BurnTimes.BurnTime> times = times(object, event.meeting().tca(), request.times());
    BurnVariants variants = new BurnVariants(context, object);
    List<BurnSensitivity> sensitivities = new ArrayList<>();
    try {
      for (BurnTimes.BurnTime time : times) {
        sensitivities.add(new BurnSensitivity(context, object, variants, time.date(), stop));
      }
    } catch (BurnException e) {
      throw new AvoidanceException(object.object().catalogNumber() + ": " + e.getMessage(), e);
    }
    double needed =
        sensitivities.stream()
            .mapToDouble(one -> event.needed(one, request.sizes().direction()))
            .min()
            .orElseThrow();
    List<Double> sizes = request.sizes().signed(needed);
    List<List<Burn>> burns = new ArrayList<>();
    List<List<Optional<CatalogRecord>>> all = new ArrayList<>();
    Map<ObjectForm, BurnCovariance.Flown> flown = new HashMap<>();
    List<String> warnings = new ArrayList<>();
    for (int t = 0; t < times.size(); t++) {
      List<Burn> column = new ArrayList<>();
      List<Optional<CatalogRecord>> made = new ArrayList<>();
      for (int s = 0; s < sizes.size(); s++) {
        Burn burn =
            new Burn(times.get(t).date(), request.sizes().direction().scalarMultiply(sizes.get(s)));
        column.add(burn);
        try {
          CatalogRecord variant = variants.after(burn, name(t, s));
          made.add(Optional.of(variant));
          if (!request.error().isNone()) {
            flown.put(
                variant.object().form(), new BurnCovariance.Flown(burn, sensitivities.get(t)));
          }
        } catch (BurnException e) {
          made.add(Optional.empty());
          warnings.add("burn " + burn.words() + ": " + e.getMessage());
        }
      }
      burns.add(column);
      all.add(made);
    }
    return new Grid(times, sizes, all, burns, flown, warnings.stream().distinct().toList());
  }

  private static String name(int time, int size) {
    return "burn-" + time + "-" + size;
  }

  /** The times of burns. */
  static List<BurnTimes.BurnTime> times(CatalogRecord object, AbsoluteDate tca, BurnTimes wanted)
      throws AvoidanceException {
    double period = 2 * Math.PI / object.object().elements().meanMotion();
    List<BurnTimes.BurnTime> times = wanted.before(tca, period);
    if (times.isEmpty()) {
      throw new AvoidanceException("no burn is possible before the event at the times allowed");
    }
    return times;
  }

  /** All variants. */
  List<CatalogRecord> records() {
    return variants.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
  }
}
