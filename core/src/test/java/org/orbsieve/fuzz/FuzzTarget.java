package org.orbsieve.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.orbsieve.assessment.ActionLevels;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.cdm.CdmAssessor;
import org.orbsieve.assessment.cdm.CdmContents;
import org.orbsieve.assessment.cdm.CdmReader;
import org.orbsieve.assessment.covariance.CovarianceTable;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.assessment.radius.RadiusTable;
import org.orbsieve.burn.BurnRequest;
import org.orbsieve.burn.ExecutionError;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogContents;
import org.orbsieve.catalog.SpaceObject;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orbsieve.catalog.gp.GpCsvWriter;
import org.orbsieve.catalog.oem.EphemerisContents;
import org.orbsieve.catalog.oem.EphemerisPlacements;
import org.orbsieve.catalog.oem.EphemerisReader;
import org.orbsieve.catalog.satcat.Satcat;
import org.orbsieve.catalog.select.AssetGroupReader;
import org.orbsieve.catalog.select.RelationsReader;
import org.orbsieve.catalog.select.SelectorParser;
import org.orbsieve.catalog.volume.ScreeningVolume;
import org.orbsieve.report.CheckpointFile;
import org.orbsieve.report.Distance;
import org.orbsieve.report.Speed;
import org.orbsieve.report.read.ConjunctionReader;
import org.orbsieve.report.read.ConjunctionRecord;
import org.orbsieve.report.read.RecordReader;
import org.orbsieve.report.read.RunRecord;
import org.orbsieve.request.AgeLimit;
import org.orbsieve.run.proximity.StayText;

/**
 * The readers, each with what must hold for any bytes: it ends with what it read or with one of its
 * documented exceptions, and nothing that it says contains a control character.
 */
enum FuzzTarget {
  /** Catalogues of all formats; what was read is written and read again, equal. */
  CATALOGUE {
    @Override
    void read(byte[] bytes) throws IOException {
      CatalogContents contents = CatalogReader.read(CONTEXT, in(bytes), SOURCE);
      contents.rejects().forEach(reject -> Rules.isPrintable(reject.reason()));
      contents.rejects().forEach(reject -> Rules.isPrintable(reject.catalogNumber()));
      contents.notices().forEach(notice -> Rules.isPrintable(notice.text()));
      String once = csv(contents);
      Rules.areEqual(once, csv(CatalogReader.read(CONTEXT, in(once.getBytes(UTF_8)), SOURCE)));
    }
  },
  /** Ephemerides: OEM and ITC. */
  EPHEMERIS {
    @Override
    void read(byte[] bytes) throws IOException {
      EphemerisContents contents =
          EphemerisReader.readAll(CONTEXT, in(bytes), "MEME_44713_MADE-1_x.txt");
      contents.rejects().forEach(reject -> Rules.isPrintable(reject.reason()));
      contents.orbits().forEach(orbit -> orbit.warnings().forEach(Rules::isPrintable));
      EphemerisPlacements.of(new CatalogContents(List.of(), List.of()), contents.orbits());
    }
  },
  /** Messages, which are assessed too. */
  MESSAGE {
    @Override
    void read(byte[] bytes) throws IOException {
      CdmContents contents = new CdmReader(CONTEXT).readAll(in(bytes));
      contents.refused().forEach(one -> Rules.isPrintable(one.problem().getMessage()));
      for (CdmContents.Numbered one : contents.messages()) {
        one.message().notices().forEach(Rules::isPrintable);
        ASSESSOR.assess(one.message());
      }
    }
  },
  /** Satellite catalogues. */
  SATCAT {
    @Override
    void read(byte[] bytes) throws IOException {
      Satcat satcat = Satcat.read(in(bytes), SOURCE);
      satcat.rejects().forEach(reject -> Rules.isPrintable(reject.reason()));
    }
  },
  /** Selections, groups and relations. */
  SELECTION {
    @Override
    void read(byte[] bytes) throws IOException {
      SelectorParser parser =
          new SelectorParser(
              Map.of(),
              name -> {
                throw new IOException("no file");
              });
      Rules.oneOf(
          () -> AssetGroupReader.read(in(bytes), SOURCE),
          () -> RelationsReader.read(in(bytes), parser, SOURCE),
          () -> parser.parse(new String(bytes, UTF_8), SOURCE));
    }
  },
  /** Tables of radii, levels and errors. */
  TABLE {
    @Override
    void read(byte[] bytes) throws IOException {
      Path name = Path.of(SOURCE);
      Rules.oneOf(
          () -> RadiusTable.read(in(bytes), name, HardBodyRadii.DEFAULT),
          () -> ActionLevels.read(in(bytes)),
          () -> CovarianceTable.read(in(bytes), name));
    }
  },
  /** Arguments of the command line that core reads. */
  ARGUMENT {
    @Override
    void read(byte[] bytes) throws IOException {
      String text = new String(bytes, UTF_8);
      List<Consumer<String>> parsers =
          List.of(
              Distance::parse,
              Speed::parse,
              AgeLimit::parse,
              BurnRequest::parse,
              ExecutionError::parse,
              StayText::parse,
              ScreeningVolume::parse);
      for (Consumer<String> parser : parsers) {
        try {
          parser.accept(text);
        } catch (IllegalArgumentException e) {
          if (e.getMessage() == null) {
            throw new AssertionError("refused without a reason", e);
          }
        }
      }
    }
  },
  /** What a run leaves behind: rows, manifest, checkpoint. */
  RESULT {
    @Override
    void read(byte[] bytes) throws IOException {
      Path file = Files.createTempFile("orbsieve-fuzz", ".csv");
      try {
        Files.write(file, bytes);
        Rules.oneOf(
            () -> rows(file), () -> RunRecord.read(file, CONTEXT), () -> CheckpointFile.read(file));
      } finally {
        Files.delete(file);
      }
    }
  };

  static final AstroContext CONTEXT = AstroContext.bundled();
  private static final String SOURCE = "made";
  private static final CdmAssessor ASSESSOR =
      new CdmAssessor(
          new RiskAssessor(PcMethod.FOSTER, ActionLevels.HANDBOOK),
          Optional.empty(),
          HardBodyRadii.DEFAULT);

  /** Reads bytes; every exception but an {@link IOException} is a fault. */
  abstract void read(byte[] bytes) throws IOException;

  /** Reads bytes and checks the rules. */
  void check(byte[] bytes) {
    try {
      read(bytes);
    } catch (IOException e) {
      Rules.isPrintable(String.valueOf(e.getMessage()));
    }
  }

  /** Where its inputs are kept, in the resources of the tests. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static ByteArrayInputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static String csv(CatalogContents contents) throws IOException {
    List<SpaceObject> objects = contents.records().stream().map(record -> record.object()).toList();
    StringBuilder text = new StringBuilder();
    GpCsvWriter.write(text, CONTEXT, objects);
    return text.toString();
  }

  private static void rows(Path file) throws IOException {
    try (RecordReader<ConjunctionRecord> reader = ConjunctionReader.open(file, CONTEXT)) {
      while (reader.next().isPresent()) {
        // all that follows from the bytes has happened
      }
    }
  }
}
