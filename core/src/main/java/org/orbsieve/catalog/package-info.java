/**
 * The first stage: from files to the objects to screen.
 *
 * <pre>
 *   bytes -&gt; BoundedText -&gt; CsvReader | JsonReader | -&gt; CatalogContents -&gt; Catalog
 *            (gunzip,       XmlReader | KvnReader |    (records,           (one element set
 *             decode, cap)  TleReader (by content)          rejects)            per object)
 * </pre>
 *
 * <p>{@link org.orbsieve.catalog.gp.CatalogReader} is the entrance. It tells the format from the
 * content, and gives back every record: as a {@link org.orbsieve.catalog.CatalogRecord}, or as a
 * {@link org.orbsieve.catalog.Reject} with place and reason. {@link
 * org.orbsieve.catalog.Catalog#select} then takes one element set per object. Numbers leave their
 * published units here; from {@link org.orbsieve.catalog.ElementSet} on everything is SI.
 *
 * <p>{@link org.orbsieve.catalog.satcat.Satcat} adds what is known of objects besides their orbits.
 * {@link org.orbsieve.catalog.oem.EphemerisReader} reads orbits that are tables of states instead
 * of elements.
 *
 * <p>{@link org.orbsieve.catalog.AstroContext} is what the rest of the program knows about time and
 * frames; Orekit's default data context is never touched.
 */
package org.orbsieve.catalog;
