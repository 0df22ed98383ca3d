package org.orbsieve.catalog.synthetic;

/**
 * One object about to be drawn: its place in its family, and the draws it may use.
 *
 * @param index 0 to the family's size - 1
 * @param launch launch within the family, from 0
 * @param piece piece of the launch, from 0
 * @param own draws of this object
 * @param shared draws that are the same for all pieces of the launch
 * @param clock the reference epoch
 * @param constellations the shells of the constellation family
 */
record Member(
    int index,
    int launch,
    int piece,
    Draws own,
    Draws shared,
    Clock clock,
    Constellations constellations) {

  /** Words that no spacecraft family of note bears. */
  private static final String[] WORDS = {
    "HALCYON", "TERN", "MOORHEN", "CALDERA", "FULMAR", "TAMARACK", "GANNET", "PERIWINKLE",
    "SORREL", "DUNLIN", "BRAMBLE", "QUILL", "SALTMARSH", "WHIMBREL", "LARKSPUR", "CINDER",
  };

  /** A fictitious word that the launch shares with every sixteenth other one. */
  String word() {
    return WORDS[launch % WORDS.length];
  }

  /** A fictitious name of the launch's main object, such as {@code HALCYON 3}. */
  String launchName() {
    return word() + ' ' + (launch / WORDS.length + 1);
  }

  /** The launch's name, or with a letter appended where a launch has several objects. */
  String pieceName() {
    return launchName() + (char) ('A' + piece % 26);
  }
}
