package org.orbsieve.run.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orbsieve.assessment.RiskAssessment;
import org.orbsieve.assessment.cdm.CdmAssessment;
import org.orbsieve.assessment.cdm.CdmMessage;
import org.orbsieve.assessment.cdm.CdmObject;
import org.orbsieve.assessment.covariance.RtnCovariance;
import org.orbsieve.assessment.probability.PcMethod;
import org.orbsieve.assessment.probability.PlaneView;
import org.orbsieve.assessment.probability.Probability;
import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.CatalogNumber;
import org.orbsieve.narrowphase.GroundPoint;
import org.orbsieve.narrowphase.RelativeState;
import org.orbsieve.narrowphase.StateVector;
import org.orbsieve.report.html.model.Body;
import org.orbsieve.report.html.model.Chance;
import org.orbsieve.report.html.model.EventDetail;
import org.orbsieve.report.html.model.EventRow;
import org.orbsieve.report.html.model.Flight;
import org.orbsieve.report.html.model.Meeting;
import org.orbsieve.report.html.model.Odds;
import org.orbsieve.report.html.model.Party;
import org.orbsieve.report.html.model.Plane;

/** Makes events of a report of assessed messages. OBJECT1 is in the place of the asset. */
final class MessageRows {

  private final AstroContext context;
  private final Map<String, Integer> unnumbered = new HashMap<>();

  MessageRows(AstroContext context) {
    this.context = context;
  }

  EventRow row(CdmAssessment assessment) {
    CdmMessage message = assessment.message();
    return new EventRow(
        message.tca(),
        party(message.primary()),
        party(message.secondary()),
        chance(assessment.risk()),
        meeting(message),
        "",
        "");
  }

  private Party party(CdmObject object) {
    int number = CatalogNumber.parse(object.designator());
    String name = object.name().isBlank() ? object.designator() : object.name();
    if (name.isBlank()) {
      name = object.internationalDesignator();
    }
    if (number == CatalogNumber.NONE) {
      String known = name;
      number = unnumbered.computeIfAbsent(known, any -> -1 - unnumbered.size());
      name = known.isBlank() ? "unnamed" : known;
    }
    return new Party(number, name.strip(), "", "", Double.NaN);
  }

  private static Chance chance(RiskAssessment risk) {
    if (risk == null || !(risk.probability() instanceof Probability.Known known)) {
      return Chance.NONE;
    }
    return new Chance(
        OptionalDouble.of(known.value()),
        risk.dilution().map(d -> finite(d.maxProbability())).orElse(OptionalDouble.empty()),
        risk.dilution().map(d -> finite(d.scale())).orElse(OptionalDouble.empty()),
        risk.level().map(level -> level.name()).orElse(""));
  }

  private Meeting meeting(CdmMessage message) {
    StateVector one = message.primary().state();
    RelativeState relative = RelativeState.of(one, message.secondary().state());
    Optional<Vector3D> rtn =
        RelativeState.rtn(one, message.secondary().state()).map(RelativeState::position);
    GroundPoint place = place(message);
    return new Meeting(
        relative.position().getNorm(),
        relative.velocity().getNorm(),
        component(rtn.map(Vector3D::getX)),
        component(rtn.map(Vector3D::getY)),
        component(rtn.map(Vector3D::getZ)),
        finite(place.altitude()),
        finite(place.latitude()));
  }

  private GroundPoint place(CdmMessage message) {
    return new GroundPoint.Finder(context.utc(), message.frame())
        .at(message.primary().state(), message.tca());
  }

  EventDetail detail(EventRow row, CdmAssessment assessment) {
    CdmMessage message = assessment.message();
    return new EventDetail(
        row,
        body(row.asset(), message.primary(), message),
        body(row.other(), message.secondary(), message),
        odds(assessment),
        plane(assessment),
        Optional.empty(),
        flight(message));
  }

  private static Body body(Party party, CdmObject object, CdmMessage message) {
    Optional<RtnCovariance> errors = object.covariance();
    return new Body(
        party,
        object.internationalDesignator(),
        "",
        Optional.empty(),
        Optional.empty(),
        message.originator().isBlank() ? "message" : "message of " + message.originator(),
        new Body.Errors(
            errors.isEmpty() ? "" : object.assumed() ? "message, default" : "message",
            object.assumed(),
            sigma(errors, 0),
            sigma(errors, 1),
            sigma(errors, 2)));
  }

  private static OptionalDouble sigma(Optional<RtnCovariance> errors, int axis) {
    return component(errors.map(of -> Math.sqrt(Math.max(0, of.get(axis, axis)))));
  }

  private static Odds odds(CdmAssessment assessment) {
    RiskAssessment risk = assessment.risk();
    CdmMessage message = assessment.message();
    List<String> remarks = new ArrayList<>(message.notices());
    if (risk != null) {
      remarks.addAll(risk.remarks());
    }
    return new Odds(
        answer(assessment),
        remarks,
        new Odds.Radius(
            OptionalDouble.of(assessment.radius().metres()), assessment.radius().source()),
        OptionalDouble.empty(),
        risk == null ? OptionalDouble.empty() : finite(risk.duration()),
        message.probability());
  }

  private static Odds.Answer answer(CdmAssessment assessment) {
    Probability found =
        assessment.risk() == null
            ? assessment.probabilities().get(PcMethod.FOSTER)
            : assessment.risk().probability();
    if (found instanceof Probability.Known known) {
      boolean sampled = known.lower() < known.upper();
      return new Odds.Answer(
          known.method().label(), sampled ? List.of(known.lower(), known.upper()) : List.of(), "");
    }
    return new Odds.Answer(
        "", List.of(), found instanceof Probability.Absent absent ? absent.reason() : "");
  }

  private static Optional<Plane> plane(CdmAssessment assessment) {
    RiskAssessment risk = assessment.risk();
    if (risk == null || risk.geometry().isEmpty()) {
      return Optional.empty();
    }
    Optional<PlaneView> view =
        risk.primaryCovariance()
            .flatMap(
                one ->
                    risk.secondaryCovariance()
                        .flatMap(
                            two ->
                                PlaneView.of(
                                    assessment.message().primary().state(),
                                    one.covariance(),
                                    assessment.message().secondary().state(),
                                    two.covariance())));
    return risk.geometry()
        .map(
            plane ->
                new Plane(
                    plane.sigmaMajor(),
                    plane.sigmaMinor(),
                    plane.missMajor(),
                    plane.missMinor(),
                    component(view.map(PlaneView::missAcross)),
                    component(view.map(PlaneView::missRadial)),
                    component(view.map(PlaneView::majorAngle))));
  }

  private Optional<Flight> flight(CdmMessage message) {
    StateVector one = message.primary().state();
    Vector3D position = new Vector3D(one.x(), one.y(), one.z());
    Vector3D velocity = new Vector3D(one.vx(), one.vy(), one.vz());
    double turn = position.crossProduct(velocity).getNorm() / position.getNormSq();
    return RelativeState.rtn(one, message.secondary().state())
        .map(rtn -> new Flight(rtn.position(), rtn.velocity(), turn, place(message).longitude()));
  }

  private static OptionalDouble component(Optional<Double> value) {
    return value.map(MessageRows::finite).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
