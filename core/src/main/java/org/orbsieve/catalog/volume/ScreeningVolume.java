package org.orbsieve.catalog.volume;

import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;

/**
 * Says which volume surrounds an object: the same for all, or one by the regime of its orbit. A
 * pair qualifies while either object is inside the volume of the other.
 */
public sealed interface ScreeningVolume permits RtnVolume, HandbookVolume {

  /** What {@link #parse} reads, for messages and help. */
  String SYNTAX = "5km, 0.4x44x51km, ellipsoid:0.4x44x51km, box:0.4x44x51km or handbook";

  /** The volume around an object; empty where it has none. */
  Optional<RtnVolume> around(SpaceObject centre);

  /** Radius of a sphere about the centre that holds each of the volumes [m]. */
  double circumscribedRadius();

  /** The volume as {@link #parse} reads it: the same text for the same volume. */
  String spec();

  /**
   * Reads a volume as a person writes it.
   *
   * <ul>
   *   <li>{@code 5km} or {@code sphere:5km}: a sphere of that radius;
   *   <li>{@code ellipsoid:0.4x44x51km}: an ellipsoid with these semi-axes, radial x in-track x
   *       cross-track; {@code 0.4x44x51km} is the same, since that is what is screened with;
   *   <li>{@code box:0.4x44x51km}: a box with these half-widths;
   *   <li>{@code handbook} or {@code box:handbook}: an ellipsoid or a box by the regime of the
   *       orbit, see {@link HandbookRegime}.
   * </ul>
   *
   * <p>A length without a unit takes the last one's, which must have one: {@code m} or {@code km}.
   *
   * @throws IllegalArgumentException if it is none of these; the message tells what is wrong
   */
  static ScreeningVolume parse(String text) {
    return VolumeParser.parse(text);
  }
}
