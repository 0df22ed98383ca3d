package org.orbsieve.ephemeris.sgp4;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Constructor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the kernels for this JVM. The vector ones are looked up by name, so that nothing here needs
 * the incubating module {@value #MODULE}: without it ({@code java -jar} with no flag) the scalar
 * ones serve. Either give the same positions.
 */
public final class KnotKernels {

  /** The module that holds the vectors. */
  public static final String MODULE = "jdk.incubator.vector";

  private static final String IMPLEMENTATION = "org.orbsieve.ephemeris.sgp4.simd.VectorBlockKernel";

  private static final Logger LOG = System.getLogger(KnotKernels.class.getName());

  private final KernelChoice choice;

  /** Constructor of the vector kernel; null for the scalar one. */
  private final Constructor<?> constructor;

  private KnotKernels(KernelChoice choice, Constructor<?> constructor) {
    this.choice = choice;
    this.constructor = constructor;
  }

  /**
   * Chooses.
   *
   * @param wanted what the user asks for
   * @throws IllegalStateException if vectors are asked for and not to be had, with the reason
   * @throws IllegalArgumentException for {@link Kernel#OREKIT}, which is none of ours
   */
  public static KnotKernels of(Kernel wanted) {
    KnotKernels kernels =
        switch (wanted) {
          case SCALAR -> scalar("as set");
          case VECTOR -> vector(true);
          case AUTO -> vector(false);
          case OREKIT -> throw new IllegalArgumentException("Orekit has no knot kernels");
        };
    LOG.log(Level.DEBUG, "{0} kernels: {1}", kernels.choice.kernel(), kernels.choice.reason());
    return kernels;
  }

  /** What was chosen, and why. */
  public KernelChoice choice() {
    return choice;
  }

  /** A kernel for one thread. */
  KnotKernel create() {
    return constructor == null
        ? KnotKernel.scalar()
        : new BlockSampler((BlockKernel) construct(constructor));
  }

  /**
   * The kernel of another stage for one thread: its vector twin where vectors were chosen.
   *
   * @param type what both are
   * @param vector name of the twin, a public class with a constructor without arguments
   * @param scalar makes the scalar one
   */
  public <T> T twin(Class<T> type, String vector, Supplier<T> scalar) {
    if (constructor == null) {
      return scalar.get();
    }
    try {
      return type.cast(construct(constructor(vector)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the vector kernel " + vector + " is missing", e);
    }
  }

  private static Constructor<?> constructor(String name) throws ReflectiveOperationException {
    return Class.forName(name).getConstructor();
  }

  private static Object construct(Constructor<?> constructor) {
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the vector kernel cannot be made", e);
    }
  }

  /** The scalar ones, for a reason: half a sentence. */
  public static KnotKernels scalar(String reason) {
    return new KnotKernels(new KernelChoice(Kernel.SCALAR, reason), null);
  }

  private static KnotKernels vector(boolean forced) {
    String vm = System.getProperty("java.vm.info", "").toLowerCase(Locale.ROOT);
    Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
    if (module.isEmpty()) {
      return without(forced, "no module " + MODULE + " (java --add-modules " + MODULE + ")");
    }
    if (vm.contains("interpreted") || vm.contains("emulated-client")) {
      return without(forced, "this JVM does not compile vectors: " + vm);
    }
    try {
      KnotKernels.class.getModule().addReads(module.get());
      Constructor<?> constructor = constructor(IMPLEMENTATION);
      Object kernel = construct(constructor);
      return new KnotKernels(new KernelChoice(Kernel.VECTOR, kernel.toString()), constructor);
    } catch (Throwable e) {
      return without(forced, "no vectors: " + e);
    }
  }

  private static KnotKernels without(boolean forced, String reason) {
    if (forced) {
      throw new IllegalStateException(reason);
    }
    return scalar(reason);
  }
}
