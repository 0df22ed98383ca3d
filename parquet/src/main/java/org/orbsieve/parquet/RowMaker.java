package org.orbsieve.parquet;

import java.util.concurrent.TimeUnit;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Makes rows of what parquet-java reads. */
final class RowMaker extends RecordMaterializer<Object[]> {

  private final Cell[] cells;
  private final GroupConverter root;
  private Object[] row;

  RowMaker(MessageType schema) {
    cells = new Cell[schema.getFieldCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new Cell(i, schema.getType(i));
    }
    root =
        new GroupConverter() {
          @Override
          public Converter getConverter(int field) {
            return cells[field];
          }

          @Override
          public void start() {
            row = new Object[cells.length];
          }

          @Override
          public void end() {
            // the row is complete
          }
        };
  }

  @Override
  public Object[] getCurrentRecord() {
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private final class Cell extends PrimitiveConverter {

    private final int place;
    private final TimeUnit unit;

    Cell(int place, Type type) {
      this.place = place;
      LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
      this.unit =
          logical instanceof TimestampLogicalTypeAnnotation time ? unit(time.getUnit()) : null;
    }

    private static TimeUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
      return switch (unit) {
        case MILLIS -> TimeUnit.MILLISECONDS;
        case MICROS -> TimeUnit.MICROSECONDS;
        case NANOS -> TimeUnit.NANOSECONDS;
      };
    }

    @Override
    public void addBinary(Binary value) {
      row[place] = value.toStringUsingUTF8();
    }

    @Override
    public void addBoolean(boolean value) {
      row[place] = value;
    }

    @Override
    public void addDouble(double value) {
      row[place] = value;
    }

    @Override
    public void addFloat(float value) {
      row[place] = (double) value;
    }

    @Override
    public void addInt(int value) {
      row[place] = (long) value;
    }

    @Override
    public void addLong(long value) {
      row[place] = unit == null ? value : unit.toMicros(value);
    }
  }
}
