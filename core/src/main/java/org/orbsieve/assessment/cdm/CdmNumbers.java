package org.orbsieve.assessment.cdm;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;

/**
 * The numbers of a message that decide on the risk.
 *
 * @param tca time of closest approach
 * @param objects OBJECT1 and OBJECT2
 */
record CdmNumbers(AbsoluteDate tca, List<Body> objects) {

  /** Keywords of the lower triangle of the covariance, in the order of the standard. */
  static final List<String> COVARIANCE =
      List.of(
          "CR_R",
          "CT_R",
          "CT_T",
          "CN_R",
          "CN_T",
          "CN_N",
          "CRDOT_R",
          "CRDOT_T",
          "CRDOT_N",
          "CRDOT_RDOT",
          "CTDOT_R",
          "CTDOT_T",
          "CTDOT_N",
          "CTDOT_RDOT",
          "CTDOT_TDOT",
          "CNDOT_R",
          "CNDOT_T",
          "CNDOT_N",
          "CNDOT_RDOT",
          "CNDOT_TDOT",
          "CNDOT_NDOT");

  /**
   * One object.
   *
   * @param position in the object's REF_FRAME [m]
   * @param velocity in the object's REF_FRAME, of which it is relative to [m/s]
   * @param covariance the 21 elements of {@link #COVARIANCE} [m^2, m^2/s, m^2/s^2]; NaN for one
   *     that is missing
   */
  record Body(Vector3D position, Vector3D velocity, double[] covariance) {}
}
