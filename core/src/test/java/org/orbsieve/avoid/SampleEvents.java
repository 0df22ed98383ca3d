package org.orbsieve.avoid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orbsieve.ScreeningListener;
import org.orbsieve.ScreeningSettings;
import org.orbsieve.assessment.ConjunctionAssessor;
import org.orbsieve.assessment.RiskAssessor;
import org.orbsieve.assessment.covariance.PublicElementsCovariance;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.radius.HardBodyRadii;
import org.orbsieve.burn.ExecutionError;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.Catalog;
import org.orbsieve.catalog.gp.CatalogReader;
import org.orekit.time.AbsoluteDate;

/** The event of the sample catalogue that the documents avoid. */
public final class SampleEvents {

  public static final AstroContext CONTEXT = AstroContext.bundled();
  public static final int OBJECT = 1838;
  public static final int OTHER = 1389;
  public static final AbsoluteDate TCA = new AbsoluteDate(2026, 11, 1, 18, 5, 44, CONTEXT.utc());

  private SampleEvents() {}

  public static Catalog catalog(AbsoluteDate stop) throws IOException {
    Path sample = Path.of("..", "data", "sample-catalogue.csv");
    return Catalog.select(CatalogReader.read(CONTEXT, List.of(sample)), stop);
  }

  public static ScreeningSettings settings(int threads) {
    ConjunctionAssessor assessor =
        new ConjunctionAssessor(
            HardBodyRadii.DEFAULT,
            new PublicElementsCovariance(),
            Optional.of(new RiskAssessor(PcMethod.FOSTER, List.of())));
    return ScreeningSettings.builder(TCA, TCA.shiftedBy(1))
        .threshold(5_000)
        .threads(threads)
        .assessor(assessor)
        .build();
  }

  public static AvoidanceRequest request(BurnTimes times, BurnSizes sizes, ExecutionError error) {
    return new AvoidanceRequest(
        new AvoidanceEvent(OBJECT, OTHER, TCA),
        times,
        sizes,
        Goal.DEFAULT,
        20_000,
        error,
        Optional.empty());
  }

  public static TradeSpace study(AvoidanceRequest request) throws IOException, AvoidanceException {
    return study(request, 2);
  }

  public static TradeSpace study(AvoidanceRequest request, int threads)
      throws IOException, AvoidanceException {
    return AvoidanceStudy.of(
        CONTEXT,
        catalog(AvoidanceStudy.stop(request)),
        settings(threads),
        request,
        ScreeningListener.NONE);
  }
}
