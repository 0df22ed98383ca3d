package org.orbsieve.catalog.synthetic;

import java.util.function.Function;

/**
 * The families of a synthetic catalogue in the order of their catalogue numbers. Shares are per
 * thousand: the first of the objects up to {@link #TODAY}, about the size of today's public
 * catalogue, the second of every object beyond.
 */
enum Family {
  ROCKET_BODY(45, 10, 1, 5, LowOrbits::rocketBody, m -> m.word() + " R/B"),
  OLD_PAYLOAD(55, 0, 2, 5, LowOrbits::oldPayload, m -> m.pieceName()),
  DEBRIS(345, 250, 0, 5, LowOrbits::debris, m -> m.launchName() + " DEB"),
  TRANSFER(55, 5, 2, 10, HighOrbits::transfer, m -> m.word() + (m.piece() == 0 ? " R/B" : " DEB")),
  MOLNIYA(7, 0, 1, 5, HighOrbits::molniya, m -> "NORTHWATCH " + (m.index() + 1)),
  HIGH_ECCENTRIC(3, 0, 1, 5, HighOrbits::highEccentric, m -> "FARGAZER " + (m.index() + 1)),
  GEOSTATIONARY(50, 2, 2, 5, HighOrbits::geostationary, m -> "EQUASTAR " + (m.index() + 1)),
  NAVIGATION(16, 3, 2, 5, HighOrbits::navigation, m -> "WAYMARK " + (m.index() + 1)),
  SUN_SYNCHRONOUS(70, 40, 4, 4, LowOrbits::sunSynchronous, m -> "TERRAVIEW " + m.pieceName()),
  SMALL_SATELLITE(60, 80, 30, 4, LowOrbits::smallSatellite, m -> "MOTE-" + (m.index() + 1)),
  CONSTELLATION(
      265,
      600,
      40,
      2,
      m -> m.constellations().orbit(m.index(), m.own()),
      m -> m.constellations().name(m.index())),
  DOCKED(
      1,
      0,
      4,
      1,
      LowOrbits::docked,
      m -> m.piece() == 0 ? "HARBOUR " + (m.launch() + 1) : "FERRY-" + (m.index() + 1)),
  FORMATION(2, 0, 2, 1, LowOrbits::formation, m -> "DUET " + m.pieceName()),
  DECAYING(10, 5, 10, 0.3, LowOrbits::decaying, m -> m.word() + " R/B DEB"),
  TRAIN(16, 5, 20, 0.5, LowOrbits::train, m -> "ORBNET-" + (700_001 + m.index()));

  /** Number of objects up to which the first shares hold. */
  static final int TODAY = 30_000;

  private final int shareToday;
  private final int shareBeyond;
  private final int launchSize;
  private final double oldestDays;
  private final Function<Member, Orbit> model;
  private final Function<Member, String> namer;

  Family(
      int shareToday,
      int shareBeyond,
      int launchSize,
      double oldestDays,
      Function<Member, Orbit> model,
      Function<Member, String> namer) {
    this.shareToday = shareToday;
    this.shareBeyond = shareBeyond;
    this.launchSize = launchSize;
    this.oldestDays = oldestDays;
    this.model = model;
    this.namer = namer;
  }

  /** The share of the first {@link #TODAY} objects [1/1000]. */
  int shareToday() {
    return shareToday;
  }

  /** The share of every object beyond [1/1000]. */
  int shareBeyond() {
    return shareBeyond;
  }

  /** How a family of so many objects falls into launches. */
  Launches launches(int size) {
    return this == DEBRIS ? Launches.clouds(size) : Launches.ofEqualSize(size, launchSize);
  }

  /** Whether all pieces of a launch have one epoch, because their elements are fitted together. */
  boolean hasCommonEpoch() {
    return this == DOCKED || this == FORMATION || this == TRAIN;
  }

  /** Days between an object's epoch and the reference epoch: most are fresh, few are old. */
  double ageDays(Draws draws) {
    double u = draws.unit();
    return 0.02 + oldestDays * u * u * u;
  }

  /** Draws the orbit of a member. */
  Orbit orbit(Member member) {
    return model.apply(member);
  }

  /** The name of a member. */
  String name(Member member) {
    return namer.apply(member);
  }
}
