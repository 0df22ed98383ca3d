/**
 * Selections of objects: by number, designator, name pattern, group, file; asset groups and known
 * relations between objects.
 */
package org.orbsieve.catalog.select;
