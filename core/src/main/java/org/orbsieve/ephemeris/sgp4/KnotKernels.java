package org.orbsieve.ephemeris.sgp4;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Finds the kernels for this JVM. The vector ones are looked up by name, so that nothing here needs
 * the incubating module {@value #MODULE}: without it ({@code java -jar} with no flag) the scalar
 * ones serve. Either give the same positions.
 */
public final class KnotKernels {

  /** The module that holds the vectors. */
  public static final String MODULE = "jdk.incubator.vector";

  private static final Logger LOG = System.getLogger(KnotKernels.class.getName());

  private final KernelChoice choice;

  /** Makes the vector kernel; null for the scalar one. */
  private final ServiceLoader.Provider<BlockKernel> provider;

  private KnotKernels(KernelChoice choice, ServiceLoader.Provider<BlockKernel> provider) {
    this.choice = choice;
    this.provider = provider;
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
    return provider == null ? KnotKernel.scalar() : new BlockSampler(provider.get());
  }

  /**
   * The kernel of another stage for one thread: its vector twin where vectors were chosen.
   *
   * @param type what both are
   * @param scalar makes the scalar one
   */
  public <T> T twin(Class<T> type, Supplier<T> scalar) {
    return provider == null ? scalar.get() : vectorKernel(type).get();
  }

  /**
   * The one vector kernel of a type. It is a service, so that no class here refers to the
   * incubating module, and its name stands in one place: {@code META-INF/services}.
   *
   * @throws IllegalStateException if there is none
   */
  private static <T> ServiceLoader.Provider<T> vectorKernel(Class<T> type) {
    return ServiceLoader.load(type, KnotKernels.class.getClassLoader()).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no vector kernel for " + type.getName()));
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
      ServiceLoader.Provider<BlockKernel> provider = vectorKernel(BlockKernel.class);
      String width = provider.get().toString();
      return new KnotKernels(new KernelChoice(Kernel.VECTOR, width), provider);
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
