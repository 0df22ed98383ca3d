package org.orbsieve.ephemeris.sgp4;

import org.orbsieve.catalog.AstroContext;
import org.orbsieve.catalog.ElementSet;
import org.orekit.time.DateTimeComponents;

/**
 * The oracle of the theory: SGP4 and SDP4 as published in Vallado, Crawford, Hujsak and Kelso,
 * Revisiting Spacetrack Report #3, AIAA 2006-6753, improved mode, WGS-72, written line by line
 * after the paper's algorithm and sharing no code with the kernels. Positions only.
 *
 * <p>Unlike the published code it gives a position below ground (error 6) and where the mean
 * eccentricity is below -0.001 (error 1, where the code then sets 1e-6): whoever asks decides.
 */
public final class ReferenceSgp4 {

  static final double XKE = 60.0 / Math.sqrt(6378.135 * 6378.135 * 6378.135 / 398600.8);
  static final double J2 = 0.001082616;
  static final double J3 = -0.00000253881;
  static final double J4 = -0.00000165597;
  static final double TWO_PI = 2 * Math.PI;
  private static final double RADIUS = 6378.135;
  private static final double J3_OVER_J2 = J3 / J2;
  private static final double POLE = 1.5e-12;

  final double e0;
  final double i0;
  final double node0;
  final double argp0;
  final double m0;
  final double bstar;
  double n0;
  double mdot;
  double argpdot;
  double nodedot;

  /** Days from 1950 Jan 0.0 to the epoch. */
  final double days;

  private double eta;
  private double cc1;
  private double cc4;
  private double cc5;
  private double d2;
  private double d3;
  private double d4;
  private double t2cof;
  private double t3cof;
  private double t4cof;
  private double t5cof;
  private double omgcof;
  private double xmcof;
  private double nodecf;
  private double xlcof;
  private double aycof;
  private double delmo;
  private double sinmao;
  private double con41;
  private double x1mth2;
  private double x7thm1;
  private boolean simple;
  private ReferenceSdp4 deep;

  /** Mean eccentricity at the time last asked for, before any limit. */
  public double meanEccentricity;

  /** Prepares an element set. */
  public ReferenceSgp4(AstroContext context, ElementSet elements) {
    e0 = elements.eccentricity();
    i0 = elements.inclination();
    node0 = elements.raan();
    argp0 = elements.argPerigee();
    m0 = elements.meanAnomaly();
    bstar = elements.bstar();
    DateTimeComponents date = elements.epoch().getComponents(context.utc());
    days = date.getDate().getJ2000Day() + 18263 + date.getTime().getSecondsInUTCDay() / 86400;
    init(elements.meanMotion() * 60);
  }

  private void init(double kozai) {
    double cosio = Math.cos(i0);
    double sinio = Math.sin(i0);
    double cosio2 = cosio * cosio;
    double omeosq = 1 - e0 * e0;
    double rteosq = Math.sqrt(omeosq);
    double ak = Math.pow(XKE / kozai, 2.0 / 3);
    double d1 = 0.75 * J2 * (3 * cosio2 - 1) / (rteosq * omeosq);
    double del = d1 / (ak * ak);
    double adel = ak * (1 - del * del - del * (1.0 / 3 + 134 * del * del / 81));
    del = d1 / (adel * adel);
    n0 = kozai / (1 + del);
    double ao = Math.pow(XKE / n0, 2.0 / 3);
    double po = ao * omeosq;
    double con42 = 1 - 5 * cosio2;
    con41 = -con42 - cosio2 - cosio2;
    double posq = po * po;
    double rp = ao * (1 - e0);

    simple = rp < 220 / RADIUS + 1;
    double sfour = 78 / RADIUS + 1;
    double qzms24 = Math.pow((120 - 78) / RADIUS, 4);
    double perige = (rp - 1) * RADIUS;
    if (perige < 156) {
      sfour = perige < 98 ? 20 : perige - 78;
      qzms24 = Math.pow((120 - sfour) / RADIUS, 4);
      sfour = sfour / RADIUS + 1;
    }
    double pinvsq = 1 / posq;
    double tsi = 1 / (ao - sfour);
    eta = ao * e0 * tsi;
    double etasq = eta * eta;
    double eeta = e0 * eta;
    double psisq = Math.abs(1 - etasq);
    double coef = qzms24 * Math.pow(tsi, 4);
    double coef1 = coef / Math.pow(psisq, 3.5);
    double cc2 =
        coef1
            * n0
            * (ao * (1 + 1.5 * etasq + eeta * (4 + etasq))
                + 0.375 * J2 * tsi / psisq * con41 * (8 + 3 * etasq * (8 + etasq)));
    cc1 = bstar * cc2;
    double cc3 = e0 > 1e-4 ? -2 * coef * tsi * J3_OVER_J2 * n0 * sinio / e0 : 0;
    x1mth2 = 1 - cosio2;
    cc4 =
        2
            * n0
            * coef1
            * ao
            * omeosq
            * (eta * (2 + 0.5 * etasq)
                + e0 * (0.5 + 2 * etasq)
                - J2
                    * tsi
                    / (ao * psisq)
                    * (-3 * con41 * (1 - 2 * eeta + etasq * (1.5 - 0.5 * eeta))
                        + 0.75 * x1mth2 * (2 * etasq - eeta * (1 + etasq)) * Math.cos(2 * argp0)));
    cc5 = 2 * coef1 * ao * omeosq * (1 + 2.75 * (etasq + eeta) + eeta * etasq);
    double cosio4 = cosio2 * cosio2;
    double temp1 = 1.5 * J2 * pinvsq * n0;
    double temp2 = 0.5 * temp1 * J2 * pinvsq;
    double temp3 = -0.46875 * J4 * pinvsq * pinvsq * n0;
    mdot =
        n0
            + 0.5 * temp1 * rteosq * con41
            + 0.0625 * temp2 * rteosq * (13 - 78 * cosio2 + 137 * cosio4);
    argpdot =
        -0.5 * temp1 * con42
            + 0.0625 * temp2 * (7 - 114 * cosio2 + 395 * cosio4)
            + temp3 * (3 - 36 * cosio2 + 49 * cosio4);
    double xhdot1 = -temp1 * cosio;
    nodedot = xhdot1 + (0.5 * temp2 * (4 - 19 * cosio2) + 2 * temp3 * (3 - 7 * cosio2)) * cosio;
    omgcof = bstar * cc3 * Math.cos(argp0);
    xmcof = e0 > 1e-4 ? -2.0 / 3 * coef * bstar / eeta : 0;
    nodecf = 3.5 * omeosq * xhdot1 * cc1;
    t2cof = 1.5 * cc1;
    setLongPeriod(cosio, sinio);
    delmo = Math.pow(1 + eta * Math.cos(m0), 3);
    sinmao = Math.sin(m0);
    x7thm1 = 7 * cosio2 - 1;
    if (TWO_PI / n0 >= 225) {
      simple = true;
      deep = new ReferenceSdp4(this);
    }
    if (!simple) {
      setDrag(ao, tsi, sfour);
    }
  }

  private void setDrag(double ao, double tsi, double sfour) {
    double cc1sq = cc1 * cc1;
    d2 = 4 * ao * tsi * cc1sq;
    double temp = d2 * tsi * cc1 / 3;
    d3 = (17 * ao + sfour) * temp;
    d4 = 0.5 * temp * ao * tsi * (221 * ao + 31 * sfour) * cc1;
    t3cof = d2 + 2 * cc1sq;
    t4cof = 0.25 * (3 * d3 + cc1 * (12 * d2 + 10 * cc1sq));
    t5cof = 0.2 * (3 * d4 + 12 * cc1 * d3 + 6 * d2 * d2 + 15 * cc1sq * (2 * d2 + cc1sq));
  }

  private void setLongPeriod(double cosi, double sini) {
    double pole = Math.abs(cosi + 1) > POLE ? 1 + cosi : POLE;
    xlcof = -0.25 * J3_OVER_J2 * sini * (3 + 5 * cosi) / pole;
    aycof = -0.5 * J3_OVER_J2 * sini;
  }

  /**
   * Position in TEME.
   *
   * @param t minutes since the epoch
   * @param out receives x, y, z [m]
   * @return whether the theory has one
   */
  public boolean position(double t, double[] out) {
    double xmdf = m0 + mdot * t;
    double argpdf = argp0 + argpdot * t;
    double nodedf = node0 + nodedot * t;
    double argpm = argpdf;
    double mm = xmdf;
    double t2 = t * t;
    double nodem = nodedf + nodecf * t2;
    double tempa = 1 - cc1 * t;
    double tempe = bstar * cc4 * t;
    double templ = t2cof * t2;
    if (!simple) {
      double delomg = omgcof * t;
      double delmtemp = 1 + eta * Math.cos(xmdf);
      double delm = xmcof * (delmtemp * delmtemp * delmtemp - delmo);
      double temp = delomg + delm;
      mm = xmdf + temp;
      argpm = argpdf - temp;
      double t3 = t2 * t;
      double t4 = t3 * t;
      tempa = tempa - d2 * t2 - d3 * t3 - d4 * t4;
      tempe = tempe + bstar * cc5 * (Math.sin(mm) - sinmao);
      templ = templ + t3cof * t3 + t4 * (t4cof + t * t5cof);
    }
    double nm = n0;
    double em = e0;
    double inclm = i0;
    if (deep != null) {
      double[] s = {em, argpm, inclm, mm, nodem, nm};
      deep.secular(t, s);
      em = s[0];
      argpm = s[1];
      inclm = s[2];
      mm = s[3];
      nodem = s[4];
      nm = s[5];
    }
    if (!(nm > 0)) {
      return false;
    }
    double am = Math.pow(XKE / nm, 2.0 / 3) * tempa * tempa;
    em = em - tempe;
    meanEccentricity = em;
    if (em >= 1) {
      return false;
    }
    em = Math.max(em, 1e-6);
    mm = mm + n0 * templ;
    double xlm = mm + argpm + nodem;
    nodem = nodem % TWO_PI;
    argpm = argpm % TWO_PI;
    xlm = xlm % TWO_PI;
    mm = (xlm - argpm - nodem) % TWO_PI;
    double[] p = {em, inclm, nodem, argpm, mm};
    double cosi = Math.cos(i0);
    double sini = Math.sin(i0);
    if (deep != null) {
      deep.periodic(t, p);
      if (p[1] < 0) {
        p[1] = -p[1];
        p[2] += Math.PI;
        p[3] -= Math.PI;
      }
      if (p[0] < 0 || p[0] > 1) {
        return false;
      }
      sini = Math.sin(p[1]);
      cosi = Math.cos(p[1]);
      setLongPeriod(cosi, sini);
      double cosisq = cosi * cosi;
      con41 = 3 * cosisq - 1;
      x1mth2 = 1 - cosisq;
      x7thm1 = 7 * cosisq - 1;
    }
    return osculating(am, p, sini, cosi, out);
  }

  private boolean osculating(double am, double[] p, double sini, double cosi, double[] out) {
    double ep = p[0];
    double axnl = ep * Math.cos(p[3]);
    double temp = 1 / (am * (1 - ep * ep));
    double aynl = ep * Math.sin(p[3]) + temp * aycof;
    double xl = p[4] + p[3] + p[2] + temp * xlcof * axnl;
    double u = (xl - p[2]) % TWO_PI;
    double eo1 = u;
    double tem5 = 9999.9;
    double sineo1 = 0;
    double coseo1 = 0;
    for (int ktr = 1; Math.abs(tem5) >= 1e-12 && ktr <= 10; ktr++) {
      sineo1 = Math.sin(eo1);
      coseo1 = Math.cos(eo1);
      tem5 = 1 - coseo1 * axnl - sineo1 * aynl;
      tem5 = (u - aynl * coseo1 + axnl * sineo1 - eo1) / tem5;
      if (Math.abs(tem5) >= 0.95) {
        tem5 = tem5 > 0 ? 0.95 : -0.95;
      }
      eo1 += tem5;
    }
    double ecose = axnl * coseo1 + aynl * sineo1;
    double esine = axnl * sineo1 - aynl * coseo1;
    double el2 = axnl * axnl + aynl * aynl;
    double pl = am * (1 - el2);
    if (!(pl >= 0)) {
      return false;
    }
    double rl = am * (1 - ecose);
    double betal = Math.sqrt(1 - el2);
    temp = esine / (1 + betal);
    double sinu = am / rl * (sineo1 - aynl - axnl * temp);
    double cosu = am / rl * (coseo1 - axnl + aynl * temp);
    double su = Math.atan2(sinu, cosu);
    double sin2u = (cosu + cosu) * sinu;
    double cos2u = 1 - 2 * sinu * sinu;
    double temp1 = 0.5 * J2 / pl;
    double temp2 = temp1 / pl;
    double mrt = rl * (1 - 1.5 * temp2 * betal * con41) + 0.5 * temp1 * x1mth2 * cos2u;
    su -= 0.25 * temp2 * x7thm1 * sin2u;
    double xnode = p[2] + 1.5 * temp2 * cosi * sin2u;
    double xinc = p[1] + 1.5 * temp2 * cosi * sini * cos2u;
    double xmx = -Math.sin(xnode) * Math.cos(xinc);
    double xmy = Math.cos(xnode) * Math.cos(xinc);
    out[0] = mrt * (xmx * Math.sin(su) + Math.cos(xnode) * Math.cos(su)) * RADIUS * 1000;
    out[1] = mrt * (xmy * Math.sin(su) + Math.sin(xnode) * Math.cos(su)) * RADIUS * 1000;
    out[2] = mrt * Math.sin(xinc) * Math.sin(su) * RADIUS * 1000;
    return Double.isFinite(out[0] + out[1] + out[2]);
  }
}
