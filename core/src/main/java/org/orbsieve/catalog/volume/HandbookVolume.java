package org.orbsieve.catalog.volume;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.orbsieve.catalog.SpaceObject;

/**
 * The volumes of the Spaceflight Safety Handbook: of one shape, sized by the regime of the orbit in
 * the centre.
 *
 * @param shape ellipsoid, as is screened with, or box, as is reported by
 */
public record HandbookVolume(RtnVolume.Shape shape) implements ScreeningVolume {

  /** Validates that it is not a sphere. */
  public HandbookVolume {
    Objects.requireNonNull(shape, "shape");
    if (shape == RtnVolume.Shape.SPHERE) {
      throw new IllegalArgumentException("the handbook has no spheres");
    }
  }

  @Override
  public Optional<RtnVolume> around(SpaceObject centre) {
    return Optional.of(HandbookRegime.of(centre.elements()).volume(shape));
  }

  @Override
  public double circumscribedRadius() {
    return Arrays.stream(HandbookRegime.values())
        .mapToDouble(regime -> regime.volume(shape).circumscribedRadius())
        .max()
        .orElseThrow();
  }

  @Override
  public String spec() {
    return shape == RtnVolume.Shape.BOX ? "box:handbook" : "handbook";
  }
}
