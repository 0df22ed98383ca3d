/**
 * Bounded reading of texts: characters, lines of CSV, documents of YAML. Every reader of the
 * catalogue starts here, so that no input can take more memory than its limit.
 */
package org.orbsieve.catalog.text;
