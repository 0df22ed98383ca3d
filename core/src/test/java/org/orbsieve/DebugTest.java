package org.orbsieve;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.orbsieve.catalog.*;
import org.orbsieve.DenseOracle.Event;
import org.orbsieve.RandomScenes.Scene;
class DebugTest {
  @Test void go() {
    AstroContext CONTEXT = AstroContext.bundled();
    long seed = Long.getLong("seed"); Scene scene = Scene.valueOf(System.getProperty("scene"));
    int a = Integer.getInteger("a"), b = Integer.getInteger("b");
    RandomScenes population = new RandomScenes(CONTEXT, scene, seed);
    Catalog catalog = TabulatedScenesTest.tabulated(population, new Random(seed));
    List<CatalogRecord> two = catalog.records().stream().filter(r -> r.object().catalogNumber()==a || r.object().catalogNumber()==b).toList();
    for (CatalogRecord r : two) {
      System.out.println(r.object().catalogNumber()+" tab "+r.object().isTabulated()+" "+r.object().elements());
      r.object().ephemeris().ifPresent(o -> o.segments().forEach(s -> System.out.println("  seg "+s.usableFrom()+" "+s.usableTo()+" n="+s.size()+" "+s.method()+" ref "+o.reference().durationFrom(population.settings.start()))));
    }
    Catalog sub = new Catalog(two, List.of());
    for (Catalog c : List.of(catalog, sub)) {
    ScreeningResult result = Screener.screen(CONTEXT, c, population.settings);
    List<Event> found = EventComparison.events(result, population.start);
    for (Event e : found) if (e.i()==a && e.j()==b) System.out.println("F "+e);
    }
    for (Event e : TabulatedOracle.search(CONTEXT, sub, population.settings)) System.out.println("O "+e);
  }
}
