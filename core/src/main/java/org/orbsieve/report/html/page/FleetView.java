package org.orbsieve.report.html.page;

import java.util.List;

/**
 * What each asset meets, and whom.
 *
 * @param note what is above the table
 * @param levelNames names of the levels that have a column
 * @param assets one line for each
 * @param days what the strips span
 * @param types names of the columns of the second table
 * @param owners one line for each owner
 * @param ownersNote what is above the second table
 */
public record FleetView(
    String note,
    List<String> levelNames,
    List<Asset> assets,
    String days,
    List<String> types,
    List<Owner> owners,
    String ownersNote) {

  /**
   * An asset.
   *
   * @param name its name
   * @param number its number
   * @param events all of them
   * @param levels events at each level
   * @param next its next event at a level; may be empty
   * @param worst its likeliest event; may be empty
   * @param any chance of at least one collision; may be empty
   * @param strip when its events are
   */
  public record Asset(
      String name,
      String number,
      String events,
      List<String> levels,
      Link next,
      Link worst,
      String any,
      String strip) {}

  /**
   * A link to an event.
   *
   * @param index of the event; negative where the table does not have it
   * @param text of the link
   */
  public record Link(int index, String text) {}

  /**
   * An owner.
   *
   * @param name of the owner
   * @param cells one for each type
   */
  public record Owner(String name, List<Cell> cells) {}

  /**
   * Events with objects of an owner and a type.
   *
   * @param ratio to those expected; empty where too few are
   * @param chart of the ratio; empty where there is none
   * @param text counts
   */
  public record Cell(String ratio, String chart, String text) {}

  /**
   * Takes immutable copies.
   *
   * @param note what is above the table
   * @param levelNames names of the levels that have a column
   * @param assets one line for each
   * @param days what the strips span
   * @param types names of the columns of the second table
   * @param owners one line for each owner
   * @param ownersNote what is above the second table
   */
  public FleetView {
    levelNames = List.copyOf(levelNames);
    assets = List.copyOf(assets);
    types = List.copyOf(types);
    owners = List.copyOf(owners);
  }
}
