package org.orbsieve.parquet;

import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.orbsieve.report.flat.FlatColumn;

/** Columns as Parquet has them. Every column may be without a value. */
final class Columns {

  private static final String NAME = "conjunctions";

  private Columns() {}

  static MessageType schema(List<FlatColumn> columns) {
    return new MessageType(NAME, columns.stream().map(Columns::type).toList());
  }

  private static Type type(FlatColumn column) {
    return switch (column.type()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case TIME ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(column.name());
      case TEXTS, VECTOR -> throw new IllegalArgumentException("not flat: " + column.name());
    };
  }

  /** What a type of a file is for us; empty if it is nothing that we write. */
  static Optional<org.orbsieve.report.column.Type> flat(Type type) {
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      return Optional.empty();
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
    return Optional.ofNullable(
        switch (primitive.getPrimitiveTypeName()) {
          case BOOLEAN -> org.orbsieve.report.column.Type.FLAG;
          case DOUBLE, FLOAT -> org.orbsieve.report.column.Type.REAL;
          case INT32 -> isNumber(logical) ? org.orbsieve.report.column.Type.WHOLE : null;
          case INT64 ->
              logical instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation
                  ? org.orbsieve.report.column.Type.TIME
                  : isNumber(logical) ? org.orbsieve.report.column.Type.WHOLE : null;
          case BINARY ->
              logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
                      || logical instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation
                  ? org.orbsieve.report.column.Type.TEXT
                  : null;
          default -> null;
        });
  }

  private static boolean isNumber(LogicalTypeAnnotation logical) {
    return logical == null || logical instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation;
  }
}
