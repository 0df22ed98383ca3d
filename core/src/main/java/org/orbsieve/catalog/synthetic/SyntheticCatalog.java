package org.orbsieve.catalog.synthetic;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orbsieve.catalog.SpaceObject;
import org.orekit.time.AbsoluteDate;

/**
 * A synthetic catalogue: fictitious objects, distributed as today's catalogue is, for examples,
 * tests and measurements at any size. No element set of a real object is in it.
 *
 * <p>The population (share of the first 30,000 objects and of every object beyond, in parts per
 * thousand; heights in km over the equatorial radius):
 *
 * <table>
 *   <caption>Families in the order of their catalogue numbers</caption>
 *   <tr><th>family</th><th>today</th><th>beyond</th><th>orbits</th></tr>
 *   <tr><td>rocket bodies</td><td>45</td><td>10</td><td>350 to 1000, inclinations of the launch sites</td></tr>
 *   <tr><td>old payloads</td><td>55</td><td>0</td><td>700 to 1450</td></tr>
 *   <tr><td>debris clouds</td><td>345</td><td>250</td><td>breakups at 720 to 1400, power law of sizes</td></tr>
 *   <tr><td>transfer orbits</td><td>55</td><td>5</td><td>perigee 200 to 900, apogee to 36,500</td></tr>
 *   <tr><td>Molniya</td><td>7</td><td>0</td><td>half a day, 63.4 deg</td></tr>
 *   <tr><td>highly eccentric</td><td>3</td><td>0</td><td>apogee 90,000 to 220,000</td></tr>
 *   <tr><td>geostationary belt</td><td>50</td><td>2</td><td>kept, librating, graveyard; to 15 deg</td></tr>
 *   <tr><td>navigation</td><td>16</td><td>3</td><td>19,130 to 23,222</td></tr>
 *   <tr><td>sun-synchronous</td><td>70</td><td>40</td><td>500 to 880, usual local times</td></tr>
 *   <tr><td>small satellites</td><td>60</td><td>80</td><td>420 to 590, shared launches of 30</td></tr>
 *   <tr><td>constellations</td><td>265</td><td>600</td><td>Walker shells, 530 to 570 and 1200</td></tr>
 *   <tr><td>docked</td><td>1</td><td>0</td><td>a station and its visitors, equal elements</td></tr>
 *   <tr><td>formations</td><td>2</td><td>0</td><td>pairs 1 to 4 km apart</td></tr>
 *   <tr><td>decaying</td><td>10</td><td>5</td><td>perigee 152 to 220, strong drag</td></tr>
 *   <tr><td>fresh trains</td><td>16</td><td>5</td><td>290 to 350, in a line</td></tr>
 * </table>
 *
 * <p>Growth goes where the filings and the breakups of the 2020s point: to constellations and
 * debris. The last few families are small; a coincident (docked) pair is present from 2,000 objects
 * on.
 *
 * <p>The list is a view: an object is computed when asked for, from the seed and its row alone, so
 * that a million objects need no memory. {@link List#copyOf} makes it solid. Equal arguments give
 * equal objects on every platform and release of the JDK: see {@link Draws}.
 */
public final class SyntheticCatalog extends AbstractList<SpaceObject> implements RandomAccess {

  /** The largest number of objects; beyond it the designators would no longer be unique. */
  public static final int MAX_OBJECTS = 1_000_000;

  /** Where the stream numbers of launches begin; those of objects are their rows. */
  private static final long LAUNCH_STREAMS = 1L << 32;

  private static final long CONSTELLATION_STREAM = 1L << 33;

  private final long seed;
  private final Layout layout;
  private final Clock clock;
  private final Constellations constellations;

  private SyntheticCatalog(AstroContext context, int objects, long seed, AbsoluteDate epoch) {
    this.seed = seed;
    this.layout = new Layout(objects);
    this.clock = new Clock(context, epoch);
    this.constellations =
        new Constellations(
            layout.size(Family.CONSTELLATION), new Draws(seed, CONSTELLATION_STREAM));
  }

  /**
   * A synthetic catalogue. Catalogue numbers strictly increase with the row: row + 1, but the fresh
   * trains at the end have numbers above 100,000 in any case, as new objects do since 2026.
   *
   * @param context UTC, in whose days the epochs are counted
   * @param objects number of objects, 1 to {@link #MAX_OBJECTS}
   * @param seed any number
   * @param epoch reference epoch; the epochs of the element sets lie up to 10 days before it
   * @return an immutable view that is safe to share between threads
   * @throws IllegalArgumentException if the number of objects is out of range
   */
  public static List<SpaceObject> generate(
      AstroContext context, int objects, long seed, AbsoluteDate epoch) {
    if (objects < 1 || objects > MAX_OBJECTS) {
      throw new IllegalArgumentException(
          "number of objects " + objects + " is outside 1 to " + MAX_OBJECTS);
    }
    return new SyntheticCatalog(context, objects, seed, epoch);
  }

  @Override
  public int size() {
    return layout.objects();
  }

  @Override
  public SpaceObject get(int row) {
    Objects.checkIndex(row, size());
    Family family = layout.familyOf(row);
    int index = row - layout.firstRow(family);
    Launches launches = layout.launches(family);
    int launch = launches.launchOf(index);
    int piece = index - launches.firstOf(launch);
    int launchOrdinal = layout.firstLaunch(family) + launch;
    Member member =
        new Member(
            index,
            launch,
            piece,
            new Draws(seed, row),
            new Draws(seed, LAUNCH_STREAMS + launchOrdinal),
            clock,
            constellations);
    return new SpaceObject(
        layout.catalogNumber(row),
        family.name(member),
        layout.designator(launchOrdinal, piece),
        'U',
        elements(family, member));
  }

  private ElementSet elements(Family family, Member member) {
    Draws dating = family.hasCommonEpoch() ? member.shared() : member.own();
    AbsoluteDate epoch = clock.epochBefore(family.ageDays(dating));
    int revolution = 1 + dating.below(99_998);
    return family.orbit(member).elementsAt(epoch, clock.secondsSince(epoch), revolution);
  }
}
