/**
 * The generator of synthetic catalogues. {@link org.orbsieve.catalog.synthetic.SyntheticCatalog} is
 * the entrance.
 */
package org.orbsieve.catalog.synthetic;
