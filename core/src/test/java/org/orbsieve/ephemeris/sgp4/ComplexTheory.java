package org.orbsieve.ephemeris.sgp4;

import org.hipparchus.complex.Complex;

/**
 * SGP4 and SDP4 continued to complex time, straight from the formulas of the kernels: what the
 * bounds in the strip are bounds of. A position is continued from real time in small steps, along
 * which Kepler's equation and the node's arc tangent are followed on their branches.
 */
final class ComplexTheory {

  private static final int STEPS = 16;

  private final Sgp4Table table;
  private final int row;
  private final int slot;

  /** Branches followed: the eccentric longitude and the correction of the node. */
  private Complex eccentricLongitude;

  private Complex nodeCorrection;

  ComplexTheory(Sgp4Table table, int row) {
    this.table = table;
    this.row = row;
    this.slot = table.slot(row);
  }

  /**
   * Position [m] at the complex time {@code time + i imaginary} [s].
   *
   * @return its three complex coordinates; null where Kepler's equation was lost
   */
  Complex[] position(double time, double imaginary) {
    eccentricLongitude = null;
    nodeCorrection = null;
    Complex[] position = null;
    for (int step = 0; step <= STEPS; step++) {
      double real = table.secular(row).minutesSinceEpoch(slot, time);
      Complex t = new Complex(real, imaginary / 60 * step / STEPS);
      position = table.isDeepSpace(row) ? deep(t) : near(t);
      if (position == null) {
        return null;
      }
    }
    return position;
  }

  /** Length of a complex vector. */
  static double norm(Complex[] p) {
    return Math.hypot(Math.hypot(p[0].norm(), p[1].norm()), p[2].norm());
  }

  private Complex[] near(Complex t) {
    NearEarthTable n = table.nearEarth();
    Complex anomaly = t.multiply(n.mDot[slot]).add(n.m0[slot]);
    Complex delta = anomaly.cos().multiply(n.eta[slot]).add(1);
    Complex shift =
        t.multiply(n.argpDrag[slot])
            .add(delta.pow(3).subtract(n.deltaM0[slot]).multiply(n.mDrag[slot]));
    Complex m = anomaly.add(shift);
    Complex argp = t.multiply(n.argpDot[slot]).add(n.argp0[slot]).subtract(shift);
    Complex node =
        t.multiply(n.nodeDot[slot]).add(t.multiply(t).multiply(n.nodeT2[slot])).add(n.node0[slot]);
    Complex shrink = polynomial(t, 1, -n.c1[slot], -n.d2[slot], -n.d3[slot], -n.d4[slot]);
    Complex fall =
        t.multiply(n.bstarC4[slot]).add(m.sin().subtract(n.sinM0[slot]).multiply(n.bstarC5[slot]));
    Complex e = fall.negate().add(n.e0[slot]);
    // which side of the lower limit holds is settled on the real axis
    if (isLimited(n, t.getReal())) {
      e = new Complex(1e-6);
    }
    Complex drift = polynomial(t, 0, 0, n.t2[slot], n.t3[slot], n.t4[slot], n.t5[slot]);
    Complex longitude = m.add(argp).add(node).add(drift.multiply(n.n0[slot]));
    return osculating(
        shrink.multiply(shrink).multiply(n.a0[slot]),
        e,
        argp,
        node,
        longitude,
        new Complex(n.i0[slot]));
  }

  private boolean isLimited(NearEarthTable n, double t) {
    double anomaly = n.m0[slot] + n.mDot[slot] * t;
    double delta = 1 + n.eta[slot] * Math.cos(anomaly);
    double m =
        anomaly + n.argpDrag[slot] * t + n.mDrag[slot] * (delta * delta * delta - n.deltaM0[slot]);
    return n.e0[slot] - n.bstarC4[slot] * t - n.bstarC5[slot] * (Math.sin(m) - n.sinM0[slot])
        < 1e-6;
  }

  private static Complex polynomial(Complex t, double... c) {
    Complex sum = Complex.ZERO;
    for (int k = c.length - 1; k >= 0; k--) {
      sum = sum.multiply(t).add(c[k]);
    }
    return sum;
  }

  private Complex[] deep(Complex t) {
    DeepSpaceTable d = table.deepSpace();
    Complex argp = t.multiply(d.argpDot[slot] + d.argpRate[slot]).add(d.argp0[slot]);
    Complex node = polynomial(t, d.node0[slot], d.nodeDot[slot] + d.nodeRate[slot], d.nodeT2[slot]);
    Complex m = t.multiply(d.mDot[slot] + d.mRate[slot]).add(d.m0[slot]);
    Complex axis = new Complex(d.axis0[slot]);
    int resonance = d.resonance[slot];
    if (resonance != DeepSpaceTable.NOT_RESONANT) {
      Complex[] angleAndMotion = integrate(d.resonances, resonance, t);
      Complex turn =
          node.negate().add(d.resonances.thetaG[resonance]).add(t.multiply(Sgp4Constants.THDT));
      m =
          angleAndMotion[0]
              .add(turn)
              .add(d.resonances.synchronous[resonance] ? argp.negate() : turn);
      axis = angleAndMotion[1].reciprocal().multiply(Sgp4Constants.XKE).pow(2.0 / 3);
    }
    Complex shrink = t.multiply(-d.c1[slot]).add(1);
    axis = axis.multiply(shrink).multiply(shrink);
    m = m.add(t.multiply(t).multiply(d.n0[slot] * d.t2[slot]));
    DeepSpaceTable.BodyColumns s = d.sun;
    DeepSpaceTable.BodyColumns o = d.moon;
    Complex sun = trueAnomaly(t, s.anomaly[slot], Sgp4Constants.ZNS, Sgp4Constants.ZES);
    Complex moon = trueAnomaly(t, o.anomaly[slot], Sgp4Constants.ZNL, Sgp4Constants.ZEL);
    Complex e =
        t.multiply(d.eRate[slot] - d.bstarC4[slot])
            .add(d.e0[slot])
            .add(term(sun, s.e2[slot], s.e3[slot], 0))
            .add(term(moon, o.e2[slot], o.e3[slot], 0));
    Complex pi = term(sun, s.i2[slot], s.i3[slot], 0).add(term(moon, o.i2[slot], o.i3[slot], 0));
    Complex i = t.multiply(d.iRate[slot]).add(d.i0[slot]).add(pi);
    m =
        m.add(term(sun, s.l2[slot], s.l3[slot], s.l4[slot]))
            .add(term(moon, o.l2[slot], o.l3[slot], o.l4[slot]));
    argp =
        argp.add(term(sun, s.gh2[slot], s.gh3[slot], s.gh4[slot]))
            .add(term(moon, o.gh2[slot], o.gh3[slot], o.gh4[slot]));
    Complex ph = term(sun, s.h2[slot], s.h3[slot], 0).add(term(moon, o.h2[slot], o.h3[slot], 0));
    Complex lyddane = Complex.ZERO;
    if (i.getReal() < 0.2) {
      follow(ph, pi.multiply(i.cos()).add(i.sin()));
      double turns = node.getReal() - node.getReal() % Sgp4Constants.TWO_PI;
      lyddane = node.subtract(turns).multiply(i.sin()).multiply(pi);
    } else {
      nodeCorrection = ph.divide(i.sin());
    }
    argp = argp.subtract(lyddane).subtract(i.cos().multiply(nodeCorrection));
    node = node.add(nodeCorrection);
    return osculating(axis, e, argp, node, m.add(argp).add(node), i);
  }

  /** The branch of {@code atan2(ph, s)} that is nearest to the last value. */
  private void follow(Complex ph, Complex s) {
    if (nodeCorrection == null) {
      nodeCorrection = new Complex(Math.atan2(ph.getReal(), s.getReal()));
      return;
    }
    Complex up = s.add(ph.multiply(Complex.I));
    Complex down = s.subtract(ph.multiply(Complex.I));
    Complex next = up.divide(down).log().divide(new Complex(0, 2));
    double turns = Math.rint((nodeCorrection.getReal() - next.getReal()) / Math.PI);
    nodeCorrection = next.add(turns * Math.PI);
  }

  private static Complex trueAnomaly(Complex t, double start, double rate, double e) {
    Complex mean = t.multiply(rate).add(start);
    return mean.add(mean.sin().multiply(2 * e));
  }

  private static Complex term(Complex f, double p2, double p3, double p4) {
    Complex sin = f.sin();
    Complex f2 = sin.multiply(sin).multiply(0.5).subtract(0.25);
    Complex f3 = sin.multiply(f.cos()).multiply(-0.5);
    return f2.multiply(p2).add(f3.multiply(p3)).add(sin.multiply(p4));
  }

  /** The two parabolas of the integrator's step that holds the real time, through three points. */
  private static Complex[] integrate(ResonanceTable r, int resonance, Complex t) {
    int node = ResonanceIntegrator.nodeOf(t.getReal());
    double start = ResonanceIntegrator.STEP * node;
    double h = node < 0 || (node == 0 && t.getReal() < 0) ? -300 : 300;
    double[][] at = new double[3][2];
    for (int k = 0; k < 3; k++) {
      ResonanceIntegrator.integrate(r, resonance, start + (k + 0.3) * h, at[k], 0);
    }
    Complex u = t.subtract(start).divide(h).subtract(0.3);
    Complex[] out = new Complex[2];
    for (int q = 0; q < 2; q++) {
      double second = 0.5 * (at[2][q] - 2 * at[1][q] + at[0][q]);
      double first = at[1][q] - at[0][q] - second;
      out[q] = u.multiply(second).add(first).multiply(u).add(at[0][q]);
    }
    return out;
  }

  private Complex[] osculating(
      Complex a, Complex e, Complex argp, Complex node, Complex longitude, Complex i) {
    Complex sinI = i.sin();
    Complex cosI = i.cos();
    Complex perParameter = e.multiply(e).negate().add(1).multiply(a).reciprocal();
    double a3 = Sgp4Constants.A3_OVER_CK2;
    Complex lc = sinI.multiply(cosI.multiply(5).add(3)).divide(cosI.add(1)).multiply(0.125 * a3);
    Complex axn = e.multiply(argp.cos());
    Complex ayn = e.multiply(argp.sin()).add(perParameter.multiply(sinI).multiply(0.25 * a3));
    Complex u = longitude.add(perParameter.multiply(lc).multiply(axn)).subtract(node);
    Complex anomaly = eccentricLongitude == null ? u : eccentricLongitude;
    boolean converged = false;
    for (int iteration = 0; iteration < 60 && !converged; iteration++) {
      Complex ecos = axn.multiply(anomaly.cos()).add(ayn.multiply(anomaly.sin()));
      Complex esin = axn.multiply(anomaly.sin()).subtract(ayn.multiply(anomaly.cos()));
      Complex step = u.subtract(anomaly).add(esin).divide(ecos.negate().add(1));
      double size = step.norm();
      anomaly = anomaly.add(size > 0.5 ? step.multiply(0.5 / size) : step);
      converged = size < 1e-11 * (1 + Math.abs(anomaly.getReal()));
    }
    if (!converged) {
      return null;
    }
    eccentricLongitude = anomaly;
    Complex sinE = anomaly.sin();
    Complex cosE = anomaly.cos();
    Complex ecos = axn.multiply(cosE).add(ayn.multiply(sinE));
    Complex esin = axn.multiply(sinE).subtract(ayn.multiply(cosE));
    Complex beta2 = axn.multiply(axn).add(ayn.multiply(ayn)).negate().add(1);
    Complex beta = beta2.sqrt();
    Complex parameter = a.multiply(beta2);
    Complex r = a.multiply(ecos.negate().add(1));
    Complex temp = esin.divide(beta.add(1));
    Complex cosU = a.divide(r).multiply(cosE.subtract(axn).add(ayn.multiply(temp)));
    Complex sinU = a.divide(r).multiply(sinE.subtract(ayn).subtract(axn.multiply(temp)));
    Complex sin2U = sinU.multiply(cosU).multiply(2);
    Complex cos2U = cosU.multiply(cosU).multiply(2).subtract(1);
    Complex theta2 = cosI.multiply(cosI);
    Complex temp1 = parameter.reciprocal().multiply(Sgp4Constants.CK2);
    Complex temp2 = temp1.divide(parameter);
    Complex radius =
        r.multiply(
                temp2.multiply(-1.5).multiply(beta).multiply(theta2.multiply(3).subtract(1)).add(1))
            .add(temp1.multiply(0.5).multiply(theta2.negate().add(1)).multiply(cos2U));
    Complex turnU = temp2.multiply(-0.25).multiply(theta2.multiply(7).subtract(1)).multiply(sin2U);
    Complex finalI = i.add(temp2.multiply(1.5).multiply(cosI).multiply(sinI).multiply(cos2U));
    Complex finalNode = node.add(temp2.multiply(1.5).multiply(cosI).multiply(sin2U));
    Complex su = sinU.multiply(turnU.cos()).add(cosU.multiply(turnU.sin()));
    Complex cu = cosU.multiply(turnU.cos()).subtract(sinU.multiply(turnU.sin()));
    Complex metres = radius.multiply(1000 * Sgp4Constants.EARTH_RADIUS_KM);
    Complex across = finalI.cos().multiply(su);
    return new Complex[] {
      metres.multiply(finalNode.cos().multiply(cu).subtract(finalNode.sin().multiply(across))),
      metres.multiply(finalNode.sin().multiply(cu).add(finalNode.cos().multiply(across))),
      metres.multiply(finalI.sin().multiply(su))
    };
  }
}
