package org.orbsieve;

import java.io.IOException;
import java.io.InputStream;

/** Vector kernels of a given width: it is a constant of their classes, which are loaded anew. */
public final class VectorClasses {

  private VectorClasses() {}

  /**
   * A kernel whose vectors have a width.
   *
   * @param type what it is
   * @param name its class
   * @param bits the width
   */
  public static <T> T ofWidth(Class<T> type, String name, int bits) {
    String property = "orbsieve.kernel.bits";
    System.setProperty(property, Integer.toString(bits));
    try {
      return type.cast(new Loader().loadClass(name).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      System.clearProperty(property);
    }
  }

  private static final class Loader extends ClassLoader {
    Loader() {
      super(VectorClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.contains(".simd.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
