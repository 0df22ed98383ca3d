package org.orbsieve.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The real file system behind paths of its own, through which every operation can be made fail. */
final class FaultyFileSystem extends FileSystem {

  private static final FileSystem REAL = FileSystems.getDefault();

  private final FaultyProvider provider;

  FaultyFileSystem(Faults faults) {
    provider = new FaultyProvider(this, faults);
  }

  /** A path of this file system to the same file. */
  Path wrap(Path real) {
    return (Path)
        Proxy.newProxyInstance(
            Path.class.getClassLoader(), new Class<?>[] {Path.class}, handler(real(real)));
  }

  /** What a path is a proxy of. */
  static Path real(Path path) {
    return Proxy.isProxyClass(path.getClass())
        ? ((Wrapped) Proxy.getInvocationHandler(path)).real()
        : path;
  }

  /** Knows the path behind a proxy. */
  private interface Wrapped extends InvocationHandler {
    Path real();
  }

  private Wrapped handler(Path real) {
    return new Wrapped() {
      @Override
      public Path real() {
        return real;
      }

      @Override
      public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] given)
          throws Throwable {
        if (method.getName().equals("getFileSystem")) {
          return FaultyFileSystem.this;
        }
        try {
          return wrapped(method.invoke(real, unwrapped(given)));
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      }
    };
  }

  private static Object[] unwrapped(Object[] given) {
    if (given == null) {
      return null;
    }
    Object[] all = given.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] = all[i] instanceof Path path ? real(path) : all[i];
    }
    return all;
  }

  private Object wrapped(Object result) {
    if (result instanceof java.util.Iterator<?> parts) {
      List<Path> all = new ArrayList<>();
      parts.forEachRemaining(part -> all.add(wrap((Path) part)));
      return all.iterator();
    }
    return result instanceof Path path ? wrap(path) : result;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return REAL.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return REAL.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return REAL.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return REAL.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(REAL.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    return REAL.getPathMatcher(pattern);
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return REAL.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
