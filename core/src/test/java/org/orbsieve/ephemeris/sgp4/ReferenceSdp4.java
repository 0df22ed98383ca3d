package org.orbsieve.ephemeris.sgp4;

import static org.orbsieve.ephemeris.sgp4.ReferenceSgp4.TWO_PI;
import static org.orbsieve.ephemeris.sgp4.ReferenceSgp4.XKE;

/**
 * The deep-space part of {@link ReferenceSgp4}: dscom, dpper, dsinit and dspace of AIAA 2006-6753,
 * under the names that the paper gives their numbers.
 */
final class ReferenceSdp4 {

  private static final double ZES = 0.01675;
  private static final double ZEL = 0.05490;
  private static final double ZNS = 1.19459e-5;
  private static final double ZNL = 1.5835218e-4;
  private static final double RPTIM = 4.37526908801129966e-3;
  private static final double STEP = 720;

  private final ReferenceSgp4 s;
  private final double sini;
  private final double cosi;
  private double zmos;
  private double zmol;

  /** Periodics by body, Sun and Moon: e2, e3, i2, i3, l2, l3, l4, gh2, gh3, gh4, h2, h3. */
  private final double[][] periodics = new double[2][];

  private double dedt;
  private double didt;
  private double dmdt;
  private double domdt;
  private double dnodt;

  /** 0 none, 1 synchronous, 2 half a day. */
  private int irez;

  private final double[] d = new double[10];
  private final double[] del = new double[3];
  private double gsto;
  private double xlamo;
  private double xfact;

  ReferenceSdp4(ReferenceSgp4 s) {
    this.s = s;
    sini = Math.sin(s.i0);
    cosi = Math.cos(s.i0);
    double ut1 = (s.days + 2433281.5 - 2451545.0) / 36525.0;
    double seconds =
        -6.2e-6 * ut1 * ut1 * ut1
            + 0.093104 * ut1 * ut1
            + (876600.0 * 3600 + 8640184.812866) * ut1
            + 67310.54841;
    gsto = Math.toRadians(seconds / 240.0) % TWO_PI;
    gsto += gsto < 0 ? TWO_PI : 0;
    bodies();
    resonance();
  }

  private void bodies() {
    double day = s.days + 18261.5;
    double xnodce = (4.5236020 - 9.2422029e-4 * day) % TWO_PI;
    double stem = Math.sin(xnodce);
    double ctem = Math.cos(xnodce);
    double zcosil = 0.91375164 - 0.03568096 * ctem;
    double zsinil = Math.sqrt(1 - zcosil * zcosil);
    double zsinhl = 0.089683511 * stem / zsinil;
    double zcoshl = Math.sqrt(1 - zsinhl * zsinhl);
    double gam = 5.8351514 + 0.0019443680 * day;
    double zx = 0.39785416 * stem / zsinil;
    double zy = zcoshl * ctem + 0.91744867 * zsinhl * stem;
    zx = gam + Math.atan2(zx, zy) - xnodce;
    zmol = (4.7199672 + 0.22997150 * day - gam) % TWO_PI;
    zmos = (6.2565837 + 0.017201977 * day) % TWO_PI;
    double snodm = Math.sin(s.node0);
    double cnodm = Math.cos(s.node0);
    double[] sun =
        body(0.1945905, -0.98088458, 0.91744867, 0.39785416, cnodm, snodm, 2.9864797e-6, ZNS, ZES);
    double[] moon =
        body(
            Math.cos(zx),
            Math.sin(zx),
            zcosil,
            zsinil,
            zcoshl * cnodm + zsinhl * snodm,
            snodm * zcoshl - cnodm * zsinhl,
            4.7968065e-7,
            ZNL,
            ZEL);
    periodics[0] = sun;
    periodics[1] = moon;
  }

  /** Periodic coefficients of a body, whose secular rates are added up. */
  private double[] body(
      double zcosg,
      double zsing,
      double zcosi,
      double zsini,
      double zcosh,
      double zsinh,
      double cc,
      double zn,
      double ze) {
    double em = s.e0;
    double emsq = em * em;
    double sinomm = Math.sin(s.argp0);
    double cosomm = Math.cos(s.argp0);
    double betasq = 1 - emsq;
    double rtemsq = Math.sqrt(betasq);
    double a1 = zcosg * zcosh + zsing * zcosi * zsinh;
    double a3 = -zsing * zcosh + zcosg * zcosi * zsinh;
    double a7 = -zcosg * zsinh + zsing * zcosi * zcosh;
    double a8 = zsing * zsini;
    double a9 = zsing * zsinh + zcosg * zcosi * zcosh;
    double a10 = zcosg * zsini;
    double a2 = cosi * a7 + sini * a8;
    double a4 = cosi * a9 + sini * a10;
    double a5 = -sini * a7 + cosi * a8;
    double a6 = -sini * a9 + cosi * a10;
    double x1 = a1 * cosomm + a2 * sinomm;
    double x2 = a3 * cosomm + a4 * sinomm;
    double x3 = -a1 * sinomm + a2 * cosomm;
    double x4 = -a3 * sinomm + a4 * cosomm;
    double x5 = a5 * sinomm;
    double x6 = a6 * sinomm;
    double x7 = a5 * cosomm;
    double x8 = a6 * cosomm;
    double z31 = 12 * x1 * x1 - 3 * x3 * x3;
    double z32 = 24 * x1 * x2 - 6 * x3 * x4;
    double z33 = 12 * x2 * x2 - 3 * x4 * x4;
    double z1 = 3 * (a1 * a1 + a2 * a2) + z31 * emsq;
    double z2 = 6 * (a1 * a3 + a2 * a4) + z32 * emsq;
    double z3 = 3 * (a3 * a3 + a4 * a4) + z33 * emsq;
    double z11 = -6 * a1 * a5 + emsq * (-24 * x1 * x7 - 6 * x3 * x5);
    double z12 =
        -6 * (a1 * a6 + a3 * a5) + emsq * (-24 * (x2 * x7 + x1 * x8) - 6 * (x3 * x6 + x4 * x5));
    double z13 = -6 * a3 * a6 + emsq * (-24 * x2 * x8 - 6 * x4 * x6);
    double z21 = 6 * a2 * a5 + emsq * (24 * x1 * x5 - 6 * x3 * x7);
    double z22 =
        6 * (a4 * a5 + a2 * a6) + emsq * (24 * (x2 * x5 + x1 * x6) - 6 * (x4 * x7 + x3 * x8));
    double z23 = 6 * a4 * a6 + emsq * (24 * x2 * x6 - 6 * x4 * x8);
    z1 = z1 + z1 + betasq * z31;
    z2 = z2 + z2 + betasq * z32;
    z3 = z3 + z3 + betasq * z33;
    double s3 = cc / s.n0;
    double s2 = -0.5 * s3 / rtemsq;
    double s4 = s3 * rtemsq;
    double s1 = -15 * em * s4;
    double s5 = x1 * x3 + x2 * x4;
    double s6 = x2 * x3 + x1 * x4;
    double s7 = x2 * x4 - x1 * x3;

    dedt += s1 * zn * s5;
    didt += s2 * zn * (z11 + z13);
    dmdt += -zn * s3 * (z1 + z3 - 14 - 6 * emsq);
    double sgh = s4 * zn * (z31 + z33 - 6);
    boolean isEquatorial = s.i0 < 5.2359877e-2 || s.i0 > Math.PI - 5.2359877e-2;
    double sh = isEquatorial || sini == 0 ? 0 : -zn * s2 * (z21 + z23) / sini;
    domdt += sgh - cosi * sh;
    dnodt += sh;
    return new double[] {
      2 * s1 * s6,
      2 * s1 * s7,
      2 * s2 * z12,
      2 * s2 * (z13 - z11),
      -2 * s3 * z2,
      -2 * s3 * (z3 - z1),
      -2 * s3 * (-21 - 9 * emsq) * ze,
      2 * s4 * z32,
      2 * s4 * (z33 - z31),
      -18 * s4 * ze,
      -2 * s2 * z22,
      -2 * s2 * (z23 - z21)
    };
  }

  private void resonance() {
    double n = s.n0;
    irez = n < 0.0052359877 && n > 0.0034906585 ? 1 : 0;
    irez = n >= 8.26e-3 && n <= 9.24e-3 && s.e0 >= 0.5 ? 2 : irez;
    if (irez == 0) {
      return;
    }
    double aonv = Math.pow(n / XKE, 2.0 / 3);
    double theta = gsto % TWO_PI;
    if (irez == 2) {
      halfDay(aonv);
      xlamo = (s.m0 + 2 * s.node0 - 2 * theta) % TWO_PI;
      xfact = s.mdot + dmdt + 2 * (s.nodedot + dnodt - RPTIM) - n;
      return;
    }
    double emsq = s.e0 * s.e0;
    double g200 = 1 + emsq * (-2.5 + 0.8125 * emsq);
    double g310 = 1 + 2 * emsq;
    double g300 = 1 + emsq * (-6 + 6.60937 * emsq);
    double f220 = 0.75 * (1 + cosi) * (1 + cosi);
    double f311 = 0.9375 * sini * sini * (1 + 3 * cosi) - 0.75 * (1 + cosi);
    double f330 = 1.875 * Math.pow(1 + cosi, 3);
    double base = 3 * n * n * aonv * aonv;
    del[1] = 2 * base * f220 * g200 * 1.7891679e-6;
    del[2] = 3 * base * f330 * g300 * 2.2123015e-7 * aonv;
    del[0] = base * f311 * g310 * 2.1460748e-6 * aonv;
    xlamo = (s.m0 + s.node0 + s.argp0 - theta) % TWO_PI;
    xfact = s.mdot + s.argpdot + s.nodedot - RPTIM + dmdt + domdt + dnodt - n;
  }

  private void halfDay(double aonv) {
    double e = s.e0;
    double e2 = e * e;
    double e3 = e * e2;
    double g201 = -0.306 - (e - 0.64) * 0.440;
    boolean low = e <= 0.65;
    double g211 =
        low
            ? 3.616 - 13.2470 * e + 16.2900 * e2
            : -72.099 + 331.819 * e - 508.738 * e2 + 266.724 * e3;
    double g310 =
        low
            ? -19.302 + 117.3900 * e - 228.4190 * e2 + 156.5910 * e3
            : -346.844 + 1582.851 * e - 2415.925 * e2 + 1246.113 * e3;
    double g322 =
        low
            ? -18.9068 + 109.7927 * e - 214.6334 * e2 + 146.5816 * e3
            : -342.585 + 1554.908 * e - 2366.899 * e2 + 1215.972 * e3;
    double g410 =
        low
            ? -41.122 + 242.6940 * e - 471.0940 * e2 + 313.9530 * e3
            : -1052.797 + 4758.686 * e - 7193.992 * e2 + 3651.957 * e3;
    double g422 =
        low
            ? -146.407 + 841.8800 * e - 1629.014 * e2 + 1083.4350 * e3
            : -3581.690 + 16178.110 * e - 24462.770 * e2 + 12422.520 * e3;
    double g520 =
        low
            ? -532.114 + 3017.977 * e - 5740.032 * e2 + 3708.2760 * e3
            : e > 0.715
                ? -5149.66 + 29936.92 * e - 54087.36 * e2 + 31324.56 * e3
                : 1464.74 - 4664.75 * e + 3763.64 * e2;
    boolean below = e < 0.7;
    double g533 =
        below
            ? -919.22770 + 4988.6100 * e - 9064.7700 * e2 + 5542.21 * e3
            : -37995.780 + 161616.52 * e - 229838.20 * e2 + 109377.94 * e3;
    double g521 =
        below
            ? -822.71072 + 4568.6173 * e - 8491.4146 * e2 + 5337.524 * e3
            : -51752.104 + 218913.95 * e - 309468.16 * e2 + 146349.42 * e3;
    double g532 =
        below
            ? -853.66600 + 4690.2500 * e - 8624.7700 * e2 + 5341.4 * e3
            : -40023.880 + 170470.89 * e - 242699.48 * e2 + 115605.82 * e3;
    double si2 = sini * sini;
    double c = cosi;
    double c2 = c * c;
    double f220 = 0.75 * (1 + 2 * c + c2);
    double f221 = 1.5 * si2;
    double f321 = 1.875 * sini * (1 - 2 * c - 3 * c2);
    double f322 = -1.875 * sini * (1 + 2 * c - 3 * c2);
    double f441 = 35 * si2 * f220;
    double f442 = 39.3750 * si2 * si2;
    double f522 =
        9.84375 * sini * (si2 * (1 - 2 * c - 5 * c2) + 0.33333333 * (-2 + 4 * c + 6 * c2));
    double f523 =
        sini * (4.92187512 * si2 * (-2 - 4 * c + 10 * c2) + 6.56250012 * (1 + 2 * c - 3 * c2));
    double f542 = 29.53125 * sini * (2 - 8 * c + c2 * (-12 + 8 * c + 10 * c2));
    double f543 = 29.53125 * sini * (-2 - 8 * c + c2 * (12 + 8 * c - 10 * c2));
    double temp1 = 3 * s.n0 * s.n0 * aonv * aonv;
    double temp = temp1 * 1.7891679e-6;
    d[0] = temp * f220 * g201;
    d[1] = temp * f221 * g211;
    temp1 *= aonv;
    temp = temp1 * 3.7393792e-7;
    d[2] = temp * f321 * g310;
    d[3] = temp * f322 * g322;
    temp1 *= aonv;
    temp = 2 * temp1 * 7.3636953e-9;
    d[4] = temp * f441 * g410;
    d[5] = temp * f442 * g422;
    temp1 *= aonv;
    temp = temp1 * 1.1428639e-7;
    d[6] = temp * f522 * g520;
    d[7] = temp * f523 * g532;
    temp = 2 * temp1 * 2.1765803e-9;
    d[8] = temp * f542 * g521;
    d[9] = temp * f543 * g533;
  }

  /** dspace: em, argpm, inclm, mm, nodem, nm after t minutes. */
  void secular(double t, double[] x) {
    x[0] += dedt * t;
    x[2] += didt * t;
    x[1] += domdt * t;
    x[4] += dnodt * t;
    x[3] += dmdt * t;
    if (irez == 0) {
      return;
    }
    double theta = (gsto + t * RPTIM) % TWO_PI;
    double xli = xlamo;
    double xni = s.n0;
    double atime = 0;
    double delta = t > 0 ? STEP : -STEP;
    while (Math.abs(t - atime) >= STEP) {
      double[] r = rates(atime, xli, xni);
      xli += r[0] * delta + r[1] * 0.5 * STEP * STEP;
      xni += r[1] * delta + r[2] * 0.5 * STEP * STEP;
      atime += delta;
    }
    double ft = t - atime;
    double[] r = rates(atime, xli, xni);
    double nm = xni + r[1] * ft + r[2] * ft * ft * 0.5;
    double xl = xli + r[0] * ft + r[1] * ft * ft * 0.5;
    x[3] = irez == 1 ? xl - x[4] - x[1] + theta : xl - 2 * x[4] + 2 * theta;
    x[5] = nm;
  }

  private double[] rates(double atime, double xli, double xni) {
    double xldot = xni + xfact;
    double xndt;
    double xnddt;
    if (irez == 1) {
      double a = xli - 0.13130908;
      double b = 2 * (xli - 2.8843198);
      double c = 3 * (xli - 0.37448087);
      xndt = del[0] * Math.sin(a) + del[1] * Math.sin(b) + del[2] * Math.sin(c);
      xnddt = del[0] * Math.cos(a) + 2 * del[1] * Math.cos(b) + 3 * del[2] * Math.cos(c);
    } else {
      double w = s.argp0 + s.argpdot * atime;
      double w2 = w + w;
      double l2 = xli + xli;
      double[] phase = {
        w2 + xli - 5.7686396, xli - 5.7686396, w + xli - 0.95240898, -w + xli - 0.95240898,
        w2 + l2 - 1.8014998, l2 - 1.8014998, w + xli - 1.0508330, -w + xli - 1.0508330,
        w + l2 - 4.4108898, -w + l2 - 4.4108898
      };
      xndt = 0;
      xnddt = 0;
      for (int k = 0; k < 10; k++) {
        boolean isDouble = k == 4 || k == 5 || k >= 8;
        xndt += d[k] * Math.sin(phase[k]);
        xnddt += (isDouble ? 2 : 1) * d[k] * Math.cos(phase[k]);
      }
    }
    return new double[] {xldot, xndt, xnddt * xldot};
  }

  /** dpper: ep, inclp, nodep, argpp, mp with the periodics at t minutes. */
  void periodic(double t, double[] x) {
    double[] sum = new double[5];
    add(periodics[0], zmos + ZNS * t, ZES, sum);
    add(periodics[1], zmol + ZNL * t, ZEL, sum);
    x[1] += sum[1];
    x[0] += sum[0];
    double sinip = Math.sin(x[1]);
    double cosip = Math.cos(x[1]);
    double pinc = sum[1];
    double pl = sum[2];
    double pgh = sum[3];
    double ph = sum[4];
    if (x[1] >= 0.2) {
      ph /= sinip;
      pgh -= cosip * ph;
      x[3] += pgh;
      x[2] += ph;
      x[4] += pl;
      return;
    }
    double sinop = Math.sin(x[2]);
    double cosop = Math.cos(x[2]);
    double alfdp = sinip * sinop + ph * cosop + pinc * cosip * sinop;
    double betdp = sinip * cosop - ph * sinop + pinc * cosip * cosop;
    x[2] = x[2] % TWO_PI;
    double xls = x[4] + x[3] + cosip * x[2];
    xls += pl + pgh - pinc * x[2] * sinip;
    double xnoh = x[2];
    x[2] = Math.atan2(alfdp, betdp);
    if (Math.abs(xnoh - x[2]) > Math.PI) {
      x[2] += x[2] < xnoh ? TWO_PI : -TWO_PI;
    }
    x[4] += pl;
    x[3] = xls - x[4] - cosip * x[2];
  }

  private static void add(double[] c, double zm, double ze, double[] sum) {
    double zf = zm + 2 * ze * Math.sin(zm);
    double sinzf = Math.sin(zf);
    double f2 = 0.5 * sinzf * sinzf - 0.25;
    double f3 = -0.5 * sinzf * Math.cos(zf);
    sum[0] += c[0] * f2 + c[1] * f3;
    sum[1] += c[2] * f2 + c[3] * f3;
    sum[2] += c[4] * f2 + c[5] * f3 + c[6] * sinzf;
    sum[3] += c[7] * f2 + c[8] * f3 + c[9] * sinzf;
    sum[4] += c[10] * f2 + c[11] * f3;
  }
}
