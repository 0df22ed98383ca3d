package org.orbsieve.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.orbsieve.report.RunManifest;
import org.orbsieve.report.conjunction.Marks;
import org.orbsieve.report.evolution.EventTrend;
import org.orbsieve.report.html.HtmlReport;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.Events;
import org.orbsieve.report.html.model.ReportData;
import org.orbsieve.report.html.model.Subject;
import org.orbsieve.run.failure.JobFailure;
import org.orbsieve.run.output.Destination;
import org.orbsieve.run.output.WrittenFile;
import org.orbsieve.run.report.EarlierRuns;
import org.orbsieve.run.report.PopulationSurvey;
import org.orbsieve.run.report.ReportTally;
import org.orbsieve.run.report.Revolutions;
import org.orbsieve.run.tally.CompanionTally;

/**
 * Writes the report of a run that was screened, to its end or until it was interrupted.
 *
 * @param result of the run
 * @param until end of what was screened, after the start [s]; empty for the whole period
 * @param earlier how the events of earlier runs have changed
 */
record RunReport(JobResult result, OptionalDouble until, List<EventTrend> earlier) {

  static RunReport whole(JobResult result, List<EventTrend> earlier) {
    return new RunReport(result, OptionalDouble.empty(), earlier);
  }

  static RunReport until(JobResult result, double until) {
    return new RunReport(result, OptionalDouble.of(until), List.of());
  }

  /** What the rows of the report are marked with. */
  static Marks marks(Prepared run) {
    return new Marks(
        run.choice().filtered().old(),
        object -> List.of(),
        run.roles().assets(),
        run.risk().levels(),
        Optional.empty());
  }

  WrittenFile write(Destination place, RunManifest manifest) throws JobFailure {
    ReportTally tally = result.tallies().get(ReportTally.class);
    Prepared run = result.run();
    Events<EventDetail> events = tally.events(result.tallies().get(CompanionTally.class).pairs());
    ReportData data =
        new ReportData(
            new Subject.Run(manifest, until),
            tally.window(),
            events,
            PopulationSurvey.of(run.catalog(), run.roles().assets()),
            EarlierRuns.of(events, tally.window(), earlier),
            Revolutions.of(events, run.catalog(), run.context()));
    return place.write("report", out -> HtmlReport.write(out, run.context(), data));
  }
}
