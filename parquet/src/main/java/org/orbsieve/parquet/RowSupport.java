package org.orbsieve.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Hands the values of rows to parquet-java. */
final class RowSupport extends WriteSupport<Object[]> {

  private final MessageType schema;
  private final String[] names;
  private RecordConsumer consumer;

  RowSupport(MessageType schema) {
    this.schema = schema;
    this.names = schema.getFields().stream().map(field -> field.getName()).toArray(String[]::new);
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer to) {
    consumer = to;
  }

  @Override
  public void write(Object[] row) {
    consumer.startMessage();
    for (int i = 0; i < names.length; i++) {
      if (row[i] != null) {
        consumer.startField(names[i], i);
        add(row[i]);
        consumer.endField(names[i], i);
      }
    }
    consumer.endMessage();
  }

  private void add(Object value) {
    if (value instanceof Double number) {
      consumer.addDouble(number);
    } else if (value instanceof Long number) {
      consumer.addLong(number);
    } else if (value instanceof Boolean flag) {
      consumer.addBoolean(flag);
    } else {
      consumer.addBinary(Binary.fromString((String) value));
    }
  }
}
