package org.orbsieve.avoid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orbsieve.catalog.CatalogRecord;

/**
 * What burns at several times and of several sizes do.
 *
 * @param request what was asked for
 * @param object the object that manoeuvres, without a burn
 * @param other the other object of the event
 * @param event the event as the objects fly
 * @param columns a column for each time, the earliest first
 * @param sizes signed sizes of the burns [m/s], ascending, without 0
 * @param warnings what a person should know, one line each
 */
public record TradeSpace(
    AvoidanceRequest request,
    CatalogRecord object,
    CatalogRecord other,
    Meeting event,
    List<Column> columns,
    List<Double> sizes,
    List<String> warnings) {

  /**
   * The burns at one time.
   *
   * @param none what happens after that time without a burn; its size is 0
   * @param cells a burn of each size
   */
  public record Column(Cell none, List<Cell> cells) {

    /**
     * Takes an immutable copy.
     *
     * @param none what happens without a burn
     * @param cells a burn of each size
     */
    public Column {
      cells = List.copyOf(cells);
    }

    /**
     * The smallest burn after which the event meets a goal; of two, the one with the lower total.
     *
     * @param goal the goal
     * @return the cell; empty if there is none
     */
    public Optional<Cell> leastForEvent(Goal goal) {
      return cells.stream()
          .filter(cell -> cell.outcome().filter(o -> o.eventMeets(goal)).isPresent())
          .min(SMALLEST);
    }

    /**
     * The smallest burn after which everything meets a goal.
     *
     * @param goal the goal
     * @return the cell; empty if there is none
     */
    public Optional<Cell> leastForAll(Goal goal) {
      return cells.stream()
          .filter(cell -> cell.outcome().filter(o -> o.allMeet(goal)).isPresent())
          .min(SMALLEST);
    }
  }

  private static final Comparator<Cell> SMALLEST =
      Comparator.comparingDouble((Cell cell) -> Math.abs(cell.size()))
          .thenComparingDouble(TradeSpace::total);

  /**
   * Takes immutable copies.
   *
   * @param request what was asked for
   * @param object the object that manoeuvres, without a burn
   * @param other the other object of the event
   * @param event the event as the objects fly
   * @param columns a column for each time
   * @param sizes signed sizes of the burns [m/s]
   * @param warnings what a person should know, one line each
   */
  public TradeSpace {
    columns = List.copyOf(columns);
    sizes = List.copyOf(sizes);
    warnings = List.copyOf(warnings);
  }

  private static double total(Cell cell) {
    return cell.outcome().map(Outcome::totalPc).orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * The burns, the earliest first, and by size.
   *
   * @return all cells but those without a burn
   */
  public List<Cell> cells() {
    return columns.stream().flatMap(column -> column.cells().stream()).toList();
  }

  /**
   * The burns, the best first: those after which all meet the goal, by size; then those after which
   * the event does, by the total probability; then the others, by it.
   *
   * @return all cells but those without a burn
   */
  public List<Cell> ranked() {
    Goal goal = request.goal();
    return cells().stream()
        .sorted(
            Comparator.comparingInt((Cell cell) -> rank(cell, goal))
                .thenComparingDouble(
                    cell -> rank(cell, goal) == 0 ? Math.abs(cell.size()) : total(cell))
                .thenComparingDouble(TradeSpace::total))
        .toList();
  }

  private static int rank(Cell cell, Goal goal) {
    if (cell.outcome().isEmpty()) {
      return 3;
    }
    Outcome outcome = cell.outcome().get();
    return outcome.allMeet(goal) ? 0 : outcome.eventMeets(goal) ? 1 : 2;
  }

  /**
   * The smallest burn of all after which the event meets the goal.
   *
   * @return the cell; empty if there is none
   */
  public Optional<Cell> leastForEvent() {
    return columns.stream()
        .flatMap(column -> column.leastForEvent(request.goal()).stream())
        .min(SMALLEST);
  }

  /**
   * The smallest burn of all after which everything meets the goal.
   *
   * @return the cell; empty if there is none
   */
  public Optional<Cell> leastForAll() {
    return columns.stream()
        .flatMap(column -> column.leastForAll(request.goal()).stream())
        .min(SMALLEST);
  }
}
