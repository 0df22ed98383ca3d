package org.orbsieve.assessment.probability;

import org.orbsieve.assessment.covariance.Matrices;

/**
 * A quadratic function on the unit sphere, q n'Qn + l L'n, prepared for a quadrature that goes ring
 * by ring: on a ring of constant height along the first axis it is a trigonometric polynomial of
 * second degree in the azimuth.
 */
final class SphereForm {

  private final double[] square;
  private final double[] linear;

  /** On the ring: the coefficients of 1, cos, sin, cos^2 and cos sin. */
  private double one;

  private double cosine;
  private double sine;
  private double cosineSquare;
  private double cosineSine;

  /**
   * A function given in other axes.
   *
   * @param axes the axes of the quadrature, as the rows of a 3 x 3 matrix
   * @param square Q, 3 x 3; only its symmetric part counts
   * @param q factor of it
   * @param linear L
   * @param l factor of it
   */
  SphereForm(double[] axes, double[] square, double q, double[] linear, double l) {
    this.square = Matrices.turned(axes, square);
    this.linear = Matrices.times(axes, linear);
    for (int i = 0; i < 9; i++) {
      this.square[i] *= q;
    }
    for (int i = 0; i < 3; i++) {
      this.linear[i] *= l;
    }
  }

  /**
   * Goes to a ring.
   *
   * @param height along the first axis, -1 to 1
   * @param breadth radius of the ring, sqrt(1 - height^2)
   */
  void ring(double height, double breadth) {
    double area = breadth * breadth;
    one = height * (linear[0] + height * square[0]) + area * square[8];
    cosine = breadth * (linear[1] + height * (square[1] + square[3]));
    sine = breadth * (linear[2] + height * (square[2] + square[6]));
    cosineSquare = area * (square[4] - square[8]);
    cosineSine = area * (square[5] + square[7]);
  }

  /** The value on the ring at an azimuth. */
  double at(double cos, double sin) {
    return one + cos * (cosine + cos * cosineSquare + sin * cosineSine) + sin * sine;
  }
}
