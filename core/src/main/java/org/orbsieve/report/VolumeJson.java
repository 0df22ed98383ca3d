package org.orbsieve.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.orbsieve.narrowphase.VolumePassage;
import org.orbsieve.narrowphase.VolumeVisit;

/** A passage through screening volumes as a field of a conjunction. */
final class VolumeJson {

  private VolumeJson() {}

  static void write(JsonGenerator json, UtcFormat utc, VolumePassage passage) throws IOException {
    json.writeObjectFieldStart("passage");
    json.writeStringField("centre", passage.centre().name());
    json.writeNumberField("count", passage.count());
    if (passage.aroundPrimary().isPresent()) {
      write(json, utc, "aroundPrimary", passage.aroundPrimary().get());
    }
    if (passage.aroundSecondary().isPresent()) {
      write(json, utc, "aroundSecondary", passage.aroundSecondary().get());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, UtcFormat utc, String field, VolumeVisit visit)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("volume", visit.volume().spec());
    json.writeStringField("entry", utc.iso(visit.entry()));
    json.writeStringField("exit", utc.iso(visit.exit()));
    json.writeBooleanField("entryCut", visit.isEntryCut());
    json.writeBooleanField("exitCut", visit.isExitCut());
    json.writeNumberField("normalisedDistance", visit.normalizedDistance());
    json.writeStringField("closest", utc.iso(visit.closest()));
    json.writeEndObject();
  }
}
