/** Satellite catalogues (SATCAT): type, owner, status and size of objects. */
package org.orbsieve.catalog.satcat;
