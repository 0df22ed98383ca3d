package org.orbsieve.catalog.volume;

import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;

/**
 * Defines the volume around an object: the same for all, or one by the regime of its orbit. A pair
 * qualifies while either object is inside the volume of the other.
 */
public sealed interface ScreeningVolume permits RtnVolume, HandbookVolume {

  /** Syntax of {@link #parse}, for messages and help. */
  String SYNTAX = "5km, 0.4x44x51km, ellipsoid:0.4x44x51km, box:0.4x44x51km or handbook";

  /**
   * The volume around an object.
   *
   * @param centre the object
   * @return the volume; empty if it has none
   */
  Optional<RtnVolume> around(SpaceObject centre);

  /**
   * Radius of a sphere about the centre that contains every possible volume.
   *
   * @return the radius [m]
   */
  double circumscribedRadius();

  /**
   * The volume in the syntax of {@link #parse}: the same text for the same volume.
   *
   * @return the text
   */
  String spec();

  /**
   * Reads a volume as a person writes it.
   *
   * <ul>
   *   <li>{@code 5km} or {@code sphere:5km}: a sphere of that radius;
   *   <li>{@code ellipsoid:0.4x44x51km}: an ellipsoid with these semi-axes, radial x in-track x
   *       cross-track; {@code 0.4x44x51km} is the same, since the handbook screens with ellipsoids;
   *   <li>{@code box:0.4x44x51km}: a box with these half-widths;
   *   <li>{@code handbook} or {@code box:handbook}: an ellipsoid or a box by the regime of the
   *       orbit, see {@link HandbookRegime}.
   * </ul>
   *
   * <p>A length without a unit takes the last one's, which must have one: {@code m} or {@code km}.
   *
   * @param text the text
   * @return the volume
   * @throws IllegalArgumentException if it is none of these; the message says what is wrong
   */
  static ScreeningVolume parse(String text) {
    return VolumeParser.parse(text);
  }
}
