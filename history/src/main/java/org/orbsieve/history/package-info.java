/**
 * An index of runs in a SQLite file. The runs themselves, their manifests and rows, are the truth:
 * the file can be built from them again at any time ({@link
 * org.orbsieve.history.RunIndex#rebuild}).
 */
package org.orbsieve.history;
