package org.orbsieve.run.checkpoint;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;

/**
 * The one codec of checkpoints: a record as a tree of maps, lists, strings, numbers and booleans,
 * and back. A component may be a whole number, a finite double, a boolean, a string, an enum, an
 * {@link AbsoluteDate}, which is kept to the last bit, another record, a {@link List}, an {@link
 * Optional} or an {@link OptionalDouble} of such, or a map of such with strings as keys. What is
 * empty is left out.
 */
public final class RecordTree {

  private RecordTree() {}

  /**
   * Writes a record.
   *
   * @param value a record of an accessible class
   * @return its components by name
   * @throws IllegalArgumentException if a component is of another type, or not finite
   */
  public static Map<String, Object> write(Record value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = get(component, value);
      if (part instanceof Optional<?> some) {
        part = some.orElse(null);
      } else if (part instanceof OptionalDouble some) {
        part = some.isPresent() ? some.getAsDouble() : null;
      }
      if (part != null) {
        tree.put(component.getName(), encoded(part));
      }
    }
    return tree;
  }

  /**
   * Reads a record.
   *
   * @param <R> the record
   * @param type its class
   * @param tree as {@link #write} gave it, also after it went through JSON
   * @return the record
   * @throws IllegalArgumentException if the tree is not that of such a record
   */
  public static <R extends Record> R read(Class<R> type, Map<?, ?> tree) {
    try {
      return record(type, tree);
    } catch (ClassCastException | NullPointerException | ArithmeticException e) {
      throw new IllegalArgumentException("not the tree of a " + type.getSimpleName(), e);
    }
  }

  private static Object encoded(Object value) {
    if (value instanceof Record record) {
      return write(record);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RecordTree::encoded).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> tree = new LinkedHashMap<>();
      map.forEach((key, part) -> tree.put((String) key, encoded(part)));
      return tree;
    }
    if (value instanceof AbsoluteDate date) {
      return List.of(date.getSeconds(), date.getAttoSeconds());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    boolean plain =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Boolean
            || value instanceof String
            || (value instanceof Double number && Double.isFinite(number));
    if (!plain) {
      throw new IllegalArgumentException("not a part of a checkpoint: " + value);
    }
    return value;
  }

  private static <R extends Record> R record(Class<R> type, Map<?, ?> tree) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] parts = new Object[components.length];
    for (int k = 0; k < parts.length; k++) {
      types[k] = components[k].getType();
      parts[k] = decoded(components[k].getGenericType(), tree.get(components[k].getName()));
    }
    return create(type, types, parts);
  }

  private static Object decoded(Type type, Object value) {
    if (type instanceof ParameterizedType generic) {
      return decoded(generic, value);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == OptionalDouble.class) {
      return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
    }
    if (value == null) {
      throw new IllegalArgumentException("a " + plain.getSimpleName() + " is missing");
    }
    if (plain.isRecord()) {
      return record(plain.asSubclass(Record.class), (Map<?, ?>) value);
    }
    if (plain == AbsoluteDate.class) {
      List<?> parts = (List<?>) value;
      return new AbsoluteDate(new TimeOffset((Long) parts.get(0), (Long) parts.get(1)));
    }
    if (plain.isEnum()) {
      return constant(plain, (String) value);
    }
    if (plain == int.class || plain == Integer.class) {
      return Math.toIntExact(((Number) value).longValue());
    }
    return scalar(plain, value);
  }

  private static Object scalar(Class<?> type, Object value) {
    if (type == long.class || type == Long.class) {
      return value instanceof Integer number ? (Long) number.longValue() : (Long) value;
    }
    if (type == double.class || type == Double.class) {
      return (Double) value;
    }
    if (type == boolean.class || type == Boolean.class) {
      return (Boolean) value;
    }
    return type.cast(value);
  }

  private static Object decoded(ParameterizedType type, Object value) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return Optional.ofNullable(value == null ? null : decoded(of[0], value));
    }
    if (type.getRawType() == List.class) {
      List<Object> list = new ArrayList<>();
      ((List<?>) value).forEach(part -> list.add(decoded(of[0], part)));
      return list;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, part) -> map.put((String) key, decoded(of[1], part)));
    return map;
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name + " is not a " + type.getSimpleName());
  }

  private static Object get(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  private static <R> R create(Class<R> type, Class<?>[] types, Object[] parts) {
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("not the tree of a " + type.getSimpleName(), e);
    }
  }
}
