package org.orbsieve.catalog;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a satellite catalogue (SATCAT) says of an object besides its orbit. Nothing of it is used to
 * find conjunctions.
 *
 * @param type kind of object
 * @param status operational status
 * @param owner code of the owner or country as published, empty when unknown
 * @param size class of the radar cross-section
 * @param decay UTC date on which the object left its orbit; empty while it is in orbit
 */
public record ObjectFacts(
    Type type, Status status, String owner, Size size, Optional<LocalDate> decay) {

  /** Nothing is known. */
  public static final ObjectFacts NONE =
      new ObjectFacts(Type.UNKNOWN, Status.UNSTATED, "", Size.UNKNOWN);

  /** Validates that nothing is null. */
  public ObjectFacts {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(decay, "decay");
  }

  /** Facts about an object in orbit. */
  public ObjectFacts(Type type, Status status, String owner, Size size) {
    this(type, status, owner, size, Optional.empty());
  }

  /** These facts, and {@code other} where these say nothing. */
  public ObjectFacts orElse(ObjectFacts other) {
    return new ObjectFacts(
        type == Type.UNKNOWN ? other.type : type,
        status == Status.UNSTATED ? other.status : status,
        owner.isEmpty() ? other.owner : owner,
        size == Size.UNKNOWN ? other.size : size,
        decay.isEmpty() ? other.decay : decay);
  }

  /** Kinds of objects. */
  public enum Type {
    /** A satellite, working or not. */
    PAYLOAD,
    /** A spent stage. */
    ROCKET_BODY,
    /** A fragment or a part that was let go. */
    DEBRIS,
    /** Not stated, or not yet identified. */
    UNKNOWN;

    /** Reads CelesTrak's codes and Space-Track's words; {@link #UNKNOWN} for anything else. */
    public static Type of(String text) {
      return switch (text.strip().toUpperCase(Locale.ROOT)) {
        case "PAY", "PAYLOAD" -> PAYLOAD;
        case "R/B", "ROCKET BODY" -> ROCKET_BODY;
        case "DEB", "DEBRIS" -> DEBRIS;
        default -> UNKNOWN;
      };
    }
  }

  /** Operational status, with the mark that SOCRATES puts behind a name. */
  public enum Status {
    /** Works. */
    OPERATIONAL("+"),
    /** Does not work, or never could. */
    NONOPERATIONAL("-"),
    /** Works in part. */
    PARTIAL("P"),
    /** Held in reserve. */
    BACKUP("B"),
    /** Spare. */
    SPARE("S"),
    /** Extended mission. */
    EXTENDED("X"),
    /** No longer in orbit. */
    DECAYED("D"),
    /** The satellite catalogue does not know. */
    UNKNOWN("?"),
    /** No satellite catalogue was asked. */
    UNSTATED("");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** CelesTrak's code; {@link #UNKNOWN} for one that does not exist. */
    public static Status of(String text) {
      for (Status status : values()) {
        if (status != UNSTATED && status.code.equalsIgnoreCase(text.strip())) {
          return status;
        }
      }
      return UNKNOWN;
    }

    /** The name with the mark, unless it has one: {@code STARLINK-1007 [+]}. */
    public String mark(String name) {
      return this == UNSTATED || isMarked(name) ? name : (name + " [" + code + "]").strip();
    }

    /** A name without the mark that it may have. */
    public static String unmarked(String name) {
      return isMarked(name) ? name.substring(0, name.length() - 3).stripTrailing() : name;
    }

    private static boolean isMarked(String name) {
      int mark = name.length() - 3;
      return mark >= 0
          && name.charAt(mark) == '['
          && "-+PBSXD?".indexOf(name.charAt(mark + 1)) >= 0
          && name.charAt(mark + 2) == ']';
    }
  }

  /** Radar cross-section in the classes of Space-Track. */
  public enum Size {
    /** Below 0.1 m^2. */
    SMALL,
    /** 0.1 m^2 to 1 m^2. */
    MEDIUM,
    /** Above 1 m^2. */
    LARGE,
    /** Not stated. */
    UNKNOWN;

    private static final double MEDIUM_FROM = 0.1;
    private static final double LARGE_ABOVE = 1.0;

    /** Reads the class; {@link #UNKNOWN} for anything else. */
    public static Size of(String text) {
      return switch (text.strip().toUpperCase(Locale.ROOT)) {
        case "SMALL" -> SMALL;
        case "MEDIUM" -> MEDIUM;
        case "LARGE" -> LARGE;
        default -> UNKNOWN;
      };
    }

    /**
     * The class of a cross-section.
     *
     * @param area [m^2]; 0 and NaN, which catalogues write for unknown, are {@link #UNKNOWN}
     */
    public static Size of(double area) {
      if (!(area > 0)) {
        return UNKNOWN;
      }
      return area < MEDIUM_FROM ? SMALL : area <= LARGE_ABOVE ? MEDIUM : LARGE;
    }
  }
}
