package org.orbsieve.broadphase;

import java.util.ArrayList;
import java.util.List;
import org.orbsieve.VectorClasses;
import org.orbsieve.ephemeris.sgp4.KnotKernels;

/** All implementations of the pair check. */
final class PairChecks {

  private PairChecks() {}

  static List<PairCheck> all() {
    List<PairCheck> all = new ArrayList<>();
    all.add(new PairKernel());
    all.addAll(vectors());
    return all;
  }

  /** The vector ones, of every width; none where the module is missing. */
  static List<PairCheck> vectors() {
    List<PairCheck> vectors = new ArrayList<>();
    if (ModuleLayer.boot().findModule(KnotKernels.MODULE).isPresent()) {
      for (int bits = 64; bits <= 512; bits *= 2) {
        vectors.add(
            VectorClasses.ofWidth(PairCheck.class, "org.orbsieve.broadphase.simd.PairLanes", bits));
      }
    }
    return vectors;
  }
}
